/** Real static hosts before a printed site, and a reader who follows every link of it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Host {
  /** Where the site answers, without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** How a host is told what to serve, and started. */
interface Kind {
  readonly command: string;
  /** @param folder of its own. @param config the file of its configuration */
  readonly args: (folder: string, config: string) => readonly string[];
  readonly config: (site: string, folder: string, port: number) => string;
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

const nginx = (http: string, server: (site: string, port: number) => string): Kind => ({
  command: 'nginx',
  args: (folder, config) => ['-p', folder, '-c', config, '-e', join(folder, 'errors')],
  config: (site, folder, port) => `
daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/errors;
events {}
http {
  access_log off; ${http}
  ${TEMPORARY.map((name) => `${name}_temp_path ${folder}/temp;`).join(' ')}
  ${server(site, port)}
}
`,
});

const PLAIN = nginx(
  'etag off; types { text/html html; application/rss+xml xml; application/json json; text/plain txt; text/css css; }',
  (site, port) =>
    `server { listen 127.0.0.1:${port}; root ${site}; index index.html; error_page 404 /404.html; }`,
);

/** Serves a folder as it is at each moment, nothing cached. */
export const serve = (site: string): Promise<Host> => start(PLAIN, site);

/** The hosts that the README has a configuration for. */
const AS_TOLD: Readonly<Record<string, (told: string) => Kind>> = {
  nginx: (told) =>
    nginx('include /etc/nginx/mime.types;', (site, port) =>
      filledIn(told, { 'listen 80': `listen 127.0.0.1:${port}`, '/srv/warta/dist': site }),
    ),
  caddy: (told) => ({
    command: 'caddy',
    args: (_, config) => ['run', '--adapter', 'caddyfile', '--config', config],
    config: (site, _, port) =>
      `{\n  admin off\n}\n${filledIn(told, { 'warta.example': `http://127.0.0.1:${port}`, '/srv/warta/dist': site })}`,
  }),
};

/** Serves a folder as a host does that follows the README. @param told what stands there, by the host's name */
export function serveAsTold(host: string, told: string, site: string): Promise<Host> {
  const kind = AS_TOLD[host];
  if (!kind) throw new Error(`Nobody here starts ${host}.`);
  return start(kind(told), site);
}

function filledIn(told: string, own: Readonly<Record<string, string>>): string {
  return Object.entries(own).reduce((text, [example, value]) => {
    if (!text.includes(example)) throw new Error(`The README says nothing of ${example}.`);
    return text.replace(example, value);
  }, told);
}

async function start({ command, args, config }: Kind, site: string): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-host-'));
  const [file, port] = [join(folder, 'config'), await freePort()];
  mkdirSync(join(folder, 'temp'));
  writeFileSync(file, config(site, folder, port));
  const env = { ...process.env, HOME: folder };
  const host = spawn(command, args(folder, file), { stdio: ['ignore', 'ignore', 'ignore'], env });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(origin)); tries++) {
    if (tries === 100) throw new Error(`${command} does not answer.`);
    await wait(50);
  }
  return {
    origin,
    close: async () => {
      host.kill();
      await once(host, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

const answers = (origin: string) =>
  fetch(origin).then(
    () => true,
    () => false,
  );

const LINK = /\s(?:href|src|data-src)="(\/[^"#?]*)/g;
const SOURCE_SET = /\ssrcset="([^"]*)"/g;
/** With the site's own name, as feeds, sitemaps and a page's data for machines have them. */
const ABSOLUTE = /https:\/\/kabar\.example(\/[^"'<>\s#?\\{&]*)/g;

/**
 * Follows every link from the front page on, pictures and style sheets, feeds and sitemaps too.
 * @returns the dead ones, each with the page that leads to it; none when no front page was published yet
 */
export async function followLinks(
  origin: string,
): Promise<{ readonly visited: number; readonly dead: readonly string[] }> {
  const seen = new Set(ENTRANCES);
  const dead: string[] = [];
  const queue = ENTRANCES.map((address) => ({ address, from: '' }));
  for (const { address, from } of queue) {
    const response = await fetch(origin + address);
    const text = await response.text();
    if (response.status !== 200 && address === '/') break;
    if (response.status !== 200) dead.push(`${address} (from ${from}): ${response.status}`);
    if (!READABLE.test(response.headers.get('content-type') ?? '')) continue;
    for (const next of linksOf(text)) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push({ address: next, from: address });
    }
  }
  return { visited: seen.size, dead };
}

/** The first for people, the second for search engines. */
const ENTRANCES = ['/', '/robots.txt'];
const READABLE = /^(text\/(html|xml|plain)|application\/(rss\+xml|json))/;

function* linksOf(html: string): Generator<string> {
  for (const [, address = ''] of html.matchAll(LINK)) yield address;
  for (const [, address = ''] of html.matchAll(ABSOLUTE)) yield address;
  for (const [, set = ''] of html.matchAll(SOURCE_SET))
    for (const candidate of set.split(',')) yield candidate.trim().split(' ')[0] ?? '';
}
