import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { UsageFailure } from '../press/failure.ts';
import { type Command, countOption, EXIT, folderOption, textOption } from './command.ts';

const HELP = `Serves the printed site as a static host would.

Usage: warta preview [options]

  --out DIR    the printed site   (default: dist)
  --port N     0 for any free one (default: 4321)
  --host NAME  address to listen at (default: localhost)
`;

export const previewCommand: Command = {
  help: HELP,
  options: { out: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
  run: async (typed) => {
    const out = folderOption(typed, 'out', 'dist');
    if (!existsSync(join(out, 'index.html')))
      throw new UsageFailure(`There is no site in ${out}. "warta build" prints one.`);
    const host = textOption(typed, 'host', 'localhost');
    const server = await listen(out, host, countOption(typed, 'port', 0, 4321));
    process.stdout.write(`http://${host}:${server.port}/\n`);
    await server.closed;
    return EXIT.done;
  },
};

async function listen(out: string, host: string, port: number) {
  const files = sirv(out, { dev: true, etag: true });
  const notFound = join(out, '404.html');
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    }),
  );
  const closed = new Promise<void>((resolve) => server.on('close', resolve));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : port, closed };
}
