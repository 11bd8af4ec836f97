/** Brings `dist/` in line with the archive: plans all outputs, prints the stale ones, commits what differs. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, fileOf } from '../addresses.ts';
import { type Archive, inTransaction } from '../archive/archive.ts';
import { forgetPrinted, type Output, PrintRecord } from '../archive/printed.ts';
import { forgetStaleSlices } from '../archive/slices.ts';
import { clearTouched } from '../archive/subjects.ts';
import type { Site } from '../site.ts';
import { assetOutputs, stageAsset } from './assets.ts';
import type { BuildOptions } from './build.ts';
import { closeCommit, commit, unrecordedFiles } from './commit.ts';
import type { Renderer } from './compile.ts';
import { preparePhotos, stagePhoto } from './photos.ts';
import { planBuild, rememberPlan } from './plan.ts';
import { printAll } from './print.ts';
import type { Difference } from './printer.ts';
import { RANK } from './ranks.ts';
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

export interface PublishJob {
  readonly renderer: Renderer;
  readonly archiveFile: string;
  readonly site: Site;
}

/**
 * Pages go live first, the search index follows.
 * @throws PressFailure when a page fails; nothing is committed then
 */
export async function publish(archive: Archive, job: PublishJob, options: BuildOptions): Promise<Published> {
  const staging = join(options.cache, 'staging');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  await preparePhotos(archive, options, options.onProgress);
  const published = await inTransaction(archive, () => printAndCommit(archive, job, options, staging));
  options.onLive?.();
  const search = await indexSearch(archive, job, options, staging);
  closeCommit(options.cache);
  return { ...published, search };
}

async function printAndCommit(
  archive: Archive,
  job: PublishJob,
  options: BuildOptions,
  staging: string,
): Promise<Omit<Published, 'search'>> {
  const { out, cache, full } = options;
  const unrecorded = unrecordedFiles(cache, out).map(addressOf);
  const plan = planBuild(archive, job, out, { full, unrecorded });
  const record = new PrintRecord(archive, plan.all);
  const written = await stageOutputs(archive, plan.stale, record, job, options, staging);
  options.onProgress?.('commit', 0, 0);
  commit(cache, { out, staging, written: written.map(fileOf), deleted: plan.gone.map(fileOf) });

  forgetPrinted(archive, plan.gone);
  record.close();
  rememberPlan(archive, job.renderer, out, plan);
  forgetStaleSlices(archive, plan.all);
  clearTouched(archive);
  return {
    pages: plan.pages,
    rendered: plan.stale.filter(isPage).length,
    written: written.length,
    unchanged: plan.files - written.length,
    deleted: plan.gone.length,
  };
}

/** Assets and photos are copied, all else is rendered. */
const isPage = ({ rank }: Output) => rank > RANK.photo;

/** Assets and photos change only under another address, or with the renderer. */
const NO_SUBJECTS = new Uint32Array();

/**
 * Stages every stale output whose bytes differ from `dist/`; answers their addresses in the order of commit:
 * what no page leads to yet goes first, so that at every moment all that can be reached is there.
 */
async function stageOutputs(
  archive: Archive,
  stale: readonly Output[],
  record: PrintRecord,
  job: PublishJob,
  options: BuildOptions,
  staging: string,
): Promise<string[]> {
  const { out, cache, now, workers, onProgress } = options;
  const folders = { out, staging };
  const differing = new Map<string, 'new' | 'changed'>();
  const done = (address: string, subjects: Uint32Array, difference: Difference) => {
    record.add(address, subjects);
    if (difference !== 'none') differing.set(address, difference);
  };
  const assets = [...assetOutputs(job.renderer)];
  for (const { address } of assets) done(address, NO_SUBJECTS, stageAsset(job.renderer, address, folders));
  const photos = stale.filter(({ rank }) => rank === RANK.photo);
  for (const { address } of photos) done(address, NO_SUBJECTS, stagePhoto(cache, address, folders));

  const pages = stale.filter(isPage).map(({ address }) => address);
  const { renderer, archiveFile, site } = job;
  const printJob = { entry: renderer.entry, archiveFile, site, now, ...folders };
  let printed = 0;
  await printAll(pages, printJob, archive, workers, ({ address, subjects, difference }) => {
    done(address, subjects, difference);
    onProgress?.('print', ++printed, pages.length);
  });
  const inOrder = [...assets, ...photos].map(({ address }) => address).concat(pages);
  return (['new', 'changed'] as const).flatMap((difference) =>
    inOrder.filter((address) => differing.get(address) === difference),
  );
}
