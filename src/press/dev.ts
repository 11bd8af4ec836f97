/** `astro dev` on the newsroom's own archive: pages get the newsroom, photos are developed when asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { availableParallelism } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { cardAt, photoAt } from '../addresses.ts';
import {
  type Archive,
  deleteArchive,
  isDamaged,
  openArchive,
  openArchiveForReading,
} from '../archive/archive.ts';
import { countStories } from '../archive/queries.ts';
import type { ScanResult } from '../archive/scan.ts';
import { escapeHtml } from '../content/safe-html.ts';
import type { Instant } from '../content/story.ts';
import { voiceOf } from '../i18n/voice.ts';
import { cardDrawer } from '../images/social-card.ts';
import { createNewsroom } from '../newsroom/create-newsroom.ts';
import type { Problem } from '../problems/problem.ts';
import { report } from '../problems/reporters/terminal.ts';
import { cardFor } from './cards.ts';
import { archiveVersion } from './compile.ts';
import { plainWords } from './failure.ts';
import { makeFolder } from './folder.ts';
import { type LockedWork, takeLock } from './lock.ts';
import { developPhoto } from './photos.ts';
import { scanNewsroom } from './prepare.ts';

/** Astro hands what lies on the request under this symbol to pages as their locals. */
const LOCALS = Symbol.for('astro.locals');

/** Two of them would read into one archive. */
const DEV: LockedWork = { name: '"warta dev"', advice: 'Stop it, name another folder with --cache' };

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
  makeFolder(places.cache);
  const release = takeLock(join(places.cache, 'dev.lock'), DEV);
  const opened = await openRead(places, clock(), logger);
  const { archive, file } = opened;
  let { site } = opened;
  // A scan pauses between stories; a page that is asked for meanwhile must not see half of it.
  const reading = openArchiveForReading(file, false);
  const cards = { cache: places.cache, isReadOnly: false, draw: cardDrawer() };
  server.httpServer?.once('close', () => {
    reading.close();
    archive.close();
    release();
  });
  server.middlewares.use((request, response, next) => {
    const address = addressOf(request);
    if (!photoAt(address)) return next();
    developPhoto(reading, places, address).then((bytes) => (bytes ? answer(response, bytes) : next()), next);
  });
  server.middlewares.use((request, response, next) => {
    if (!site)
      return next(new Error('The newsroom has no usable articles/_desk/site.yml; the terminal says why.'));
    const newsroom = createNewsroom(reading, { site, now: clock(), note: () => {} });
    const locals: App.Locals = { newsroom, voice: voiceOf(site), parts: new Map() };
    const card = cardAt(addressOf(request));
    if (card)
      return void cardFor(card, locals, cards).then(
        (bytes) => answer(response, { bytes, variant: 'png' }),
        next,
      );
    Reflect.set(request, LOCALS, locals);
    next();
  });
  onSave(server, places.articles, async (saved) => {
    try {
      const read = await rescan(archive, places, clock(), logger);
      site = read.site;
      const news = answerTo(saved, read.problems);
      // Not by the server itself: Astro reloads at the next change after an error, before that change was read.
      for (const browser of server.ws.clients) browser.send(news);
    } catch (error) {
      logger.error(`What was saved could not be read. ${plainWords(error) ?? error}`);
    }
  });
}

/** Without the query. */
const addressOf = ({ url }: IncomingMessage): string => url?.split('?')[0] ?? '';

/** Mistakes in what was just saved lie over the page that the editor looks at; what is right is shown at once. */
function answerTo(saved: ReadonlySet<string>, problems: readonly Problem[]) {
  const mistakes = problems.filter(({ severity, file }) => severity === 'error' && saved.has(file));
  return mistakes.length > 0
    ? { type: 'error' as const, err: inOverlay(mistakes) }
    : { type: 'full-reload' as const };
}

/** As Astro's overlay shows it, which takes the message as HTML. */
const inOverlay = (mistakes: readonly Problem[]) => ({
  name: 'Warta',
  title: 'There is a mistake in what was saved',
  message: escapeHtml(report(mistakes)),
  stack: '',
});

/** The archive, brought up to date. A damaged one is begun anew, once. */
async function openRead(places: Places, now: Instant, logger: AstroIntegrationLogger) {
  const file = join(places.cache, 'dev.sqlite');
  const open = async () => {
    const archive = openArchive(file, archiveVersion(places.project));
    try {
      return { archive, file, site: (await rescan(archive, places, now, logger)).site };
    } catch (error) {
      archive.close();
      throw error;
    }
  };
  return open().catch((error) => {
    if (!isDamaged(error)) throw error;
    deleteArchive(file);
    return open();
  });
}

async function rescan(
  archive: Archive,
  { project, articles }: Places,
  now: Instant,
  logger: AstroIntegrationLogger,
): Promise<ScanResult> {
  const scanned = await scanNewsroom(archive, {
    project,
    articles,
    now,
    drafts: true,
    workers: availableParallelism(),
  });
  logger.info(`${countStories(archive)} stories`);
  if (scanned.problems.length > 0) logger.warn(`\n${report(scanned.problems)}`);
  return scanned;
}

/**
 * Calls `scan` after files under `articles` were saved, never twice at once.
 * @param scan gets their names as problems name them
 */
function onSave(
  server: ViteDevServer,
  articles: string,
  scan: (saved: ReadonlySet<string>) => Promise<void>,
): void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  let saved = new Set<string>();
  server.watcher.add(articles);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(articles + sep)) return;
    saved.add(`articles/${relative(articles, file).replaceAll(sep, '/')}`);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = saved;
      saved = new Set();
      last = last.then(() => scan(now));
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
