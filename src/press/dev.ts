/** `astro dev` on the newsroom's own archive: pages get the newsroom, and show what was saved. */
import { join } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import { openArchiveForReading } from '../archive/archive.ts';
import type { Instant } from '../content/story.ts';
import { newsroomAnswers, photoAnswers } from './dev-answers.ts';
import { type DevPlaces, openRead, rescan } from './dev-archive.ts';
import { plainWords } from './failure.ts';
import { makeFolder } from './folder.ts';
import { type LockedWork, takeLock } from './lock.ts';
import { newsOfSave } from './overlay.ts';
import { onSave } from './saves.ts';

/** Two of them would read into one archive. */
const DEV: LockedWork = { name: '"warta dev"', advice: 'Stop it, name another folder with --cache' };

/**
 * Connects a development server with a newsroom: answers its photos, gives pages their newsroom, and reloads the
 * browser when a file of the newsroom is saved.
 * @param clock the time at which drafts and future stories are told apart from published ones
 */
export async function serveNewsroom(
  server: HookParameters<'astro:server:setup'>['server'],
  places: DevPlaces,
  clock: () => Instant,
  logger: AstroIntegrationLogger,
): Promise<void> {
  makeFolder(places.cache);
  const release = takeLock(join(places.cache, 'dev.lock'), DEV);
  const { archive, file, ...opened } = await openRead(places, clock(), logger);
  let { read } = opened;
  // A scan pauses between stories; a page that is asked for meanwhile must not see half of it.
  const reading = openArchiveForReading(file, false);
  server.httpServer?.once('close', () => {
    reading.close();
    archive.close();
    release();
  });
  server.middlewares.use(photoAnswers(reading, places));
  server.middlewares.use(newsroomAnswers(reading, places, clock, () => read));
  onSave(server, places.articles, async (saved) => {
    try {
      read = await rescan(archive, places, clock(), logger);
      const news = newsOfSave(saved, read.problems);
      // Not by the server itself: Astro reloads at the next change after an error, before that change was read.
      for (const browser of server.ws.clients) browser.send(news);
    } catch (error) {
      logger.error(`What was saved could not be read. ${plainWords(error) ?? error}`);
    }
  });
}
