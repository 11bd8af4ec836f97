import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { isIPv6 } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { UsageFailure } from '../press/failure.ts';
import { type Command, EXIT, folderOption, refuseWords } from './command.ts';
import { LISTENING_OPTIONS, type Listening, listeningOption, notListening } from './listening.ts';

const HELP = `Serves the printed site as a static host would.

Usage: warta preview [options]

  --out DIR    the printed site      (default: dist)
  --port N     0 for any free one    (default: 4321)
  --host NAME  address to listen at  (default: localhost)
  --debug      show stack traces
`;

/** Goes on until it is stopped. */
export const previewCommand: Command = {
  help: HELP,
  options: { ...LISTENING_OPTIONS, out: { type: 'string' } },
  run: async (typed, words) => {
    refuseWords(words, 'preview');
    const out = folderOption(typed, 'out', 'dist');
    if (!existsSync(join(out, 'index.html')))
      throw new UsageFailure(`There is no site in ${out}. "warta build" prints one.`);
    const at = listeningOption(typed);
    const server = await listen(out, at);
    const host = isIPv6(at.host) ? `[${at.host}]` : at.host;
    process.stdout.write(`http://${host}:${server.port}/\n`);
    await server.closed;
    return EXIT.done;
  },
};

/** @throws UsageFailure when it cannot listen there */
async function listen(out: string, at: Listening) {
  const files = sirv(out, { dev: true, etag: true });
  const notFound = join(out, '404.html');
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    }),
  );
  const closed = new Promise<void>((resolve) => server.on('close', resolve));
  await once(server.listen(at.port, at.host), 'listening').catch((error) => {
    throw notListening(error, at);
  });
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : at.port, closed };
}
