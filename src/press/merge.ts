/** Joins the parts that several machines printed into one site, and lets the cache folder know what was printed. */
import { existsSync, readFileSync } from 'node:fs';
import { fileOf } from '../addresses.ts';
import { openArchive } from '../archive/archive.ts';
import { DamagedArchive } from '../archive/sealed.ts';
import { finishCommit } from './commit.ts';
import { archiveVersion } from './compile.ts';
import { PressFailure, UsageFailure } from './failure.ts';
import { checkOutFolder, overlaps, SITE_FOLDER } from './out-folder.ts';
import { filesIn, filesOfPart, type PartFile, sumOf } from './part.ts';
import { completeSet, nameOf, type Part } from './part-set.ts';
import { forgetTarget } from './plan.ts';
import { archiveIn, type Progress, underLock } from './prepare.ts';
import { damagedCopy, noOrder, rendererOfThisCode, standingOrder } from './print-order.ts';
import { stageIfDifferent } from './printer.ts';
import { type Published, publish, type Stage } from './publish.ts';
import { stagedFile } from './staging.ts';

/** What is joined, and where it goes. Folders are absolute. */
export interface MergeOptions {
  readonly project: string;
  /** Not read: `out` must not lie in it. */
  readonly articles: string;
  /** The planning step's, or a copy. It learns what was printed, so that the next build in it prints only what changed. */
  readonly cache: string;
  readonly out: string;
  /** The folders of all parts, in any order. */
  readonly parts: readonly string[];
  readonly onProgress?: Progress;
  /** Called when all pages lie in `out`; the search index follows. */
  readonly onLive?: () => void;
}

/**
 * Commits all parts to `out` as a build commits what it printed.
 * @throws UsageFailure when a part is missing, doubled or of something else, PressFailure when one is damaged or the
 *   machine fails; what was published is then as it was, or is completed by the next merge or build
 */
export async function merge(options: MergeOptions): Promise<Published> {
  const { cache, out, parts } = options;
  checkOutFolder(out, options, SITE_FOLDER);
  const inside = parts.find((part) => overlaps(part, out));
  if (inside) throw new UsageFailure(`--out ${out} and the part ${inside} lie in each other.`);
  if (!existsSync(archiveIn(cache))) throw new UsageFailure(noOrder(cache));
  return underLock(cache, () => mergeLocked(options));
}

async function mergeLocked({
  project,
  cache,
  out,
  parts,
  onProgress,
  onLive,
}: MergeOptions): Promise<Published> {
  const renderer = rendererOfThisCode(project, cache);
  const archive = openArchive(archiveIn(cache), archiveVersion(project));
  try {
    const order = standingOrder(archive, renderer, cache);
    const set = completeSet(parts, order);
    if (!finishCommit(cache)) forgetTarget(archive);
    return await publish(
      archive,
      { renderer, site: order.site },
      { out, cache, full: true, now: order.now, onProgress, onLive },
      stageParts(set, onProgress),
    );
  } catch (error) {
    throw damagedCopy(error, cache);
  } finally {
    archive.close();
  }
}

/** Stages from parts what a build would print. */
const stageParts =
  (parts: readonly Part[], onProgress?: Progress): Stage =>
  async (outputs, folders, onStaged) => {
    const awaited = new Set(outputs.map(({ address }) => address));
    for (const part of parts) {
      for await (const file of listed(part)) {
        const { address, subjects } = file;
        if (!awaited.delete(address)) throw damagedPart(part, `${address} is not its to print`);
        const difference = stageIfDifferent(folders, fileOf(address), bytesOf(file, part));
        onStaged({ address, subjects, difference });
        onProgress?.('join', outputs.length - awaited.size, outputs.length);
      }
    }
    const [lacking] = awaited;
    if (lacking !== undefined) throw new PressFailure(`No part has ${lacking}. ${AGAIN}`);
  };

async function* listed(part: Part): AsyncGenerator<PartFile> {
  try {
    yield* filesOfPart(part.folder);
  } catch (error) {
    throw error instanceof DamagedArchive ? damagedPart(part, 'its list of files cannot be read') : error;
  }
}

/** The bytes of a part's file, if they are those that were printed. */
function bytesOf({ address, sum }: PartFile, part: Part): Uint8Array {
  const staged = stagedFile(filesIn(part.folder), fileOf(address));
  if (!existsSync(staged)) throw damagedPart(part, `it lacks ${address}`);
  const bytes = readFileSync(staged);
  if (sumOf(bytes) !== sum) throw damagedPart(part, `${address} is not as it was printed`);
  return bytes;
}

const AGAIN = 'Copy or print the parts again. What was published before is as it was.';

const damagedPart = (part: Part, why: string) =>
  new PressFailure(`The ${nameOf(part)} is damaged: ${why}. ${AGAIN}`);
