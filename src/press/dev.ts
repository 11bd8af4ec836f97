/** `astro dev` on the newsroom's own archive: pages get the newsroom, photos are developed when asked for. */
import { mkdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { cardAt, photoAt } from '../addresses.ts';
import { type Archive, openArchive } from '../archive/archive.ts';
import type { Instant } from '../content/story.ts';
import { voiceOf } from '../i18n/voice.ts';
import { createNewsroom } from '../newsroom/create-newsroom.ts';
import { report } from '../problems/reporters/terminal.ts';
import type { Site } from '../site.ts';
import { cardFor } from './cards.ts';
import { archiveVersion } from './compile.ts';
import { developPhoto } from './photos.ts';
import { scanNewsroom } from './prepare.ts';

/** Astro hands what lies on the request under this symbol to pages as their locals. */
const LOCALS = Symbol.for('astro.locals');

/** Editors save several files at once; one scan answers them all. Milliseconds. */
const SAVE_PAUSE = 40;

type ViteDevServer = HookParameters<'astro:server:setup'>['server'];

interface Places {
  readonly project: string;
  readonly articles: string;
  readonly cache: string;
}

/**
 * Connects a development server with a newsroom: answers its photos, gives pages their newsroom, and reloads the
 * browser when a file of the newsroom is saved.
 * @param clock the time at which drafts and future stories are told apart from published ones
 */
export async function serveNewsroom(
  server: ViteDevServer,
  places: Places,
  clock: () => Instant,
  logger: AstroIntegrationLogger,
): Promise<void> {
  mkdirSync(places.cache, { recursive: true });
  const archive = openArchive(join(places.cache, 'dev.sqlite'), archiveVersion(places.project));
  let site = await rescan(archive, places, clock(), logger);
  server.httpServer?.once('close', () => archive.close());
  server.middlewares.use((request, response, next) => {
    const address = request.url ?? '';
    if (!photoAt(address)) return next();
    developPhoto(archive, places, address).then((bytes) => (bytes ? answer(response, bytes) : next()), next);
  });
  server.middlewares.use((request, response, next) => {
    if (!site)
      return next(new Error('The newsroom has no usable articles/_desk/site.yml; the terminal says why.'));
    const newsroom = createNewsroom(archive, { site, now: clock(), note: () => {} });
    const locals: App.Locals = { newsroom, voice: voiceOf(site), parts: new Map() };
    const card = cardAt(request.url?.split('?')[0] ?? '');
    if (card)
      return void cardFor(card, locals, { cache: places.cache, isReadOnly: false }).then(
        (bytes) => answer(response, { bytes, variant: 'png' }),
        next,
      );
    Reflect.set(request, LOCALS, locals);
    next();
  });
  onSave(server, places.articles, async () => {
    site = await rescan(archive, places, clock(), logger);
    server.ws.send({ type: 'full-reload' });
  });
}

async function rescan(
  archive: Archive,
  { project, articles }: Places,
  now: Instant,
  logger: AstroIntegrationLogger,
): Promise<Site | undefined> {
  const { site, problems, stories } = await scanNewsroom(archive, {
    project,
    articles,
    now,
    drafts: true,
    workers: availableParallelism(),
  });
  logger.info(`${stories} stories`);
  if (problems.length > 0) logger.warn(`\n${report(problems)}`);
  return site;
}

/** Calls `scan` after files under `articles` were saved, never twice at once. */
function onSave(server: ViteDevServer, articles: string, scan: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  server.watcher.add(articles);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(articles + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(scan, scan);
    }, SAVE_PAUSE);
  });
}

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
};

function answer(response: ServerResponse, { bytes, variant }: { bytes: Uint8Array; variant: string }): void {
  response.setHeader('content-type', TYPES[variant.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
  response.end(bytes);
}
