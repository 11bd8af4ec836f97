/** The archive of `astro dev`: read when it starts, and again after each save. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { type Archive, openFor } from '../archive/archive.ts';
import { countStories } from '../archive/queries.ts';
import type { ScanResult } from '../archive/scan.ts';
import type { Instant } from '../content/story.ts';
import { report } from '../problems/reporters/terminal.ts';
import { archiveVersion } from './compile.ts';
import { scanNewsroom } from './prepare.ts';

/** Absolute. */
export interface DevPlaces {
  readonly project: string;
  readonly articles: string;
  readonly cache: string;
}

/** The archive, brought up to date. */
export async function openRead(places: DevPlaces, now: Instant, logger: AstroIntegrationLogger) {
  const file = join(places.cache, 'dev.sqlite');
  const { archive, done } = await openFor(file, archiveVersion(places.project), (archive) =>
    rescan(archive, places, now, logger),
  );
  return { archive, file, read: done };
}

/** Reads what changed, drafts too, and tells the terminal what is wrong. */
export async function rescan(
  archive: Archive,
  { project, articles }: DevPlaces,
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
