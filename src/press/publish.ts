/** Brings `dist/` in line with the archive: plans all outputs, has the stale ones staged, commits what differs. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, fileOf } from '../addresses.ts';
import { type Archive, inTransaction } from '../archive/archive.ts';
import { clearChanges } from '../archive/changes.ts';
import { type Output, PrintRecord } from '../archive/printed.ts';
import { forgetStaleSlices } from '../archive/slices.ts';
import type { Instant } from '../content/story.ts';
import { commit } from './commit.ts';
import { PressFailure, plainWords } from './failure.ts';
import { closeCommit, recordCommit, unrecordedFiles } from './journal.ts';
import { NO_SITE, stateOf } from './out-folder.ts';
import { type PlanJob, planBuild, rememberPlan } from './plan.ts';
import type { Progress } from './prepare.ts';
import type { Difference, Folders, PrintedPage } from './printer.ts';
import { isPage } from './ranks.ts';
import { type Indexed, indexSearch, NOTHING_INDEXED } from './search-index.ts';

export interface Published {
  /** Pages, feeds and sitemaps of the whole site; photos and assets are not counted. */
  readonly pages: number;
  /** How many of them were printed again, whether their bytes differ or not. */
  readonly rendered: number;
  /** Files of any other kind than the search index. */
  readonly written: number;
  readonly unchanged: number;
  readonly deleted: number;
  /** The search index, whose files are not among those above. */
  readonly search: Indexed;
}

export const NOTHING_PUBLISHED: Published = {
  pages: 0,
  rendered: 0,
  written: 0,
  unchanged: 0,
  deleted: 0,
  search: NOTHING_INDEXED,
};

export interface PublishOptions {
  readonly out: string;
  readonly cache: string;
  readonly full: boolean;
  /** The clock that the archive was read by. */
  readonly now: Instant;
  readonly onProgress?: Progress | undefined;
  /** Called when all pages lie in `out`. */
  readonly onLive?: (() => void) | undefined;
}

/** Stages every stale output that differs from `out`, and tells of each. */
export type Stage = (
  stale: readonly Output[],
  folders: Folders,
  onStaged: (page: PrintedPage) => void,
) => Promise<void>;

/**
 * Pages go live first, the search index follows.
 * @throws PressFailure when staging fails, and nothing is committed then; or when something fails later: it says that the
 *   pages are live
 */
export async function publish(
  archive: Archive,
  job: PlanJob,
  options: PublishOptions,
  stage: Stage,
): Promise<Published> {
  const folder = join(options.cache, 'staging');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  let isLive = false;
  const onLive = () => {
    isLive = true;
  };
  try {
    const published = await inTransaction(archive, () =>
      stageAndCommit(archive, job, { ...options, onLive }, folder, stage),
    );
    recordCommit(options.cache);
    options.onLive?.();
    const search = await indexSearch(archive, job.site, options, { folder, isTree: false });
    closeCommit(options.cache);
    return { ...published, search };
  } catch (error) {
    throw isLive ? lateFailure(error) : error;
  }
}

/** A failure in words for people, when all pages lie in `dist/`; any other error is returned as it is. */
function lateFailure(error: unknown): unknown {
  const words = plainWords(error);
  return words
    ? new PressFailure(`${words}. The pages are live; the next build completes the rest.`, { cause: error })
    : error;
}

async function stageAndCommit(
  archive: Archive,
  job: PlanJob,
  { out, cache, full, onProgress, onLive }: PublishOptions,
  folder: string,
  stage: Stage,
): Promise<Omit<Published, 'search'>> {
  const planned = stateOf(out);
  const isNew = planned === NO_SITE;
  const staging = { folder, isTree: isNew && statSync(folder).dev === statSync(out).dev };
  const unrecorded = unrecordedFiles(cache, out).map(addressOf);
  const plan = planBuild(archive, job, out, { full, unrecorded });
  const record = new PrintRecord(archive, plan.all);
  const differing = new Map<string, Difference>();
  await stage(plan.stale, { out: isNew ? undefined : out, staging }, ({ address, subjects, difference }) => {
    record.add(address, subjects);
    if (difference !== 'none') differing.set(address, difference);
  });
  const written = inOrderOfCommit(plan.stale, differing);
  onProgress?.('commit', 0, 0);
  const changes = { written: written.map(fileOf), deleted: plan.gone.map(fileOf) };
  commit(cache, { out, staging, ...changes }, planned);
  onLive?.();

  record.close();
  rememberPlan(archive, job.renderer, out, plan);
  forgetStaleSlices(archive, plan.all);
  clearChanges(archive);
  return {
    pages: plan.pages,
    rendered: plan.stale.filter(isPage).length,
    written: written.length,
    unchanged: plan.files - written.length,
    deleted: plan.gone.length,
  };
}

/** What no page leads to yet goes first, so that at every moment all that can be reached is there. */
const inOrderOfCommit = (
  outputs: readonly Output[],
  differing: ReadonlyMap<string, Difference>,
): readonly string[] =>
  (['new', 'changed'] as const).flatMap((difference) =>
    outputs.map(({ address }) => address).filter((address) => differing.get(address) === difference),
  );
