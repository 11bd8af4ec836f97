/** A real static host, nginx, before a printed site, and a reader who follows every link of it. */
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

/** Serves a folder as it is at each moment, nothing cached. */
export async function serve(site: string): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-host-'));
  const port = await freePort();
  mkdirSync(join(folder, 'temp'));
  writeFileSync(join(folder, 'nginx.conf'), configFor(site, folder, port));
  const nginx = spawn(
    'nginx',
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')],
    {
      stdio: 'inherit',
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(origin)); tries++) {
    if (tries === 100) throw new Error('nginx does not answer.');
    await wait(50);
  }
  return {
    origin,
    close: async () => {
      nginx.kill();
      await once(nginx, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

const configFor = (site: string, folder: string, port: number) => `
daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/errors;
events {}
http {
  access_log off; etag off;
  types { text/html html; application/rss+xml xml; application/json json; text/plain txt; text/css css; }
  ${TEMPORARY.map((name) => `${name}_temp_path ${folder}/temp;`).join(' ')}
  server { listen 127.0.0.1:${port}; root ${site}; index index.html; error_page 404 /404.html; }
}
`;

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
