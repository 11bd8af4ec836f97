/** Prints one part of what was planned, from a cache folder that it only reads. */
import { existsSync } from 'node:fs';
import { openArchiveForReading } from '../archive/archive.ts';
import type { Renderer } from './compile.ts';
import { cut, type Shard } from './cut.ts';
import { UsageFailure } from './failure.ts';
import { checkOutFolder, PART_FOLDER } from './out-folder.ts';
import { filesIn, PartWriter } from './part.ts';
import { planWhole } from './plan.ts';
import { archiveIn, type Progress } from './prepare.ts';
import { PrintCrew } from './print.ts';
import { damagedCopy, noOrder, rendererOfThisCode, standingOrder } from './print-order.ts';
import { stage } from './stage.ts';

/** Which part, and where it goes. Folders are absolute. */
export interface PartOptions {
  readonly project: string;
  /** Not read: `out` must not lie in it. */
  readonly articles: string;
  /** As `warta plan` left it, or a copy; it may lie on a read-only disk. */
  readonly cache: string;
  /** The folder of the part; an older part in it is replaced. */
  readonly out: string;
  readonly shard: Shard;
  /** Worker threads at most. */
  readonly workers: number;
  readonly onProgress?: Progress;
}

/**
 * @returns how many files the part has
 * @throws UsageFailure when the folders will not do, PressFailure when a page or the machine fails: the part stays
 *   unfinished then
 */
export async function printPart(options: PartOptions): Promise<number> {
  const { project, cache, out } = options;
  checkOutFolder(out, options, PART_FOLDER);
  const archiveFile = archiveIn(cache);
  // Beside a log, the archive is in use, or a build in it died.
  if (!existsSync(archiveFile) || existsSync(`${archiveFile}-wal`)) throw new UsageFailure(noOrder(cache));
  const renderer = rendererOfThisCode(project, cache);
  try {
    return await printOrdered(options, renderer, archiveFile);
  } catch (error) {
    throw damagedCopy(error, cache);
  }
}

async function printOrdered(options: PartOptions, renderer: Renderer, archiveFile: string): Promise<number> {
  const { cache, out, shard } = options;
  const archive = openArchiveForReading(archiveFile, true);
  try {
    const { id, site, now } = standingOrder(archive, renderer, cache);
    const outputs = cut(planWhole(archive, { renderer, site }).stale, shard);
    const part = new PartWriter(out, { plan: id, renderer: renderer.fingerprint, ...shard });
    const job = { ...options, out: undefined, staging: filesIn(out), renderer, archiveFile, site, now };
    const crew = new PrintCrew(options.workers);
    await stage(outputs, archive, { ...job, crew, isArchiveStill: true }, ({ address, subjects }) =>
      part.add(address, subjects),
    );
    part.close();
    return outputs.length;
  } finally {
    archive.close();
  }
}
