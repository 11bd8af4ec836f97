/** Brings `dist/` in line with the archive: plans all outputs, prints the stale ones, commits what differs. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { type Output, PrintRecord } from '../archive/printed.ts';
import { clearTouched } from '../archive/subjects.ts';
import type { Site } from '../site.ts';
import { assetOutputs, stageAsset } from './assets.ts';
import type { BuildOptions } from './build.ts';
import { type Changes, commit } from './commit.ts';
import type { Renderer } from './compile.ts';
import { preparePhotos, stagePhoto } from './photos.ts';
import { planBuild, rememberPlan } from './plan.ts';
import { printAll } from './print.ts';
import { RANK } from './ranks.ts';

export interface Published {
  /** Pages, feeds and sitemaps of the whole site; photos and assets are not counted. */
  readonly pages: number;
  /** Files of any kind. */
  readonly written: number;
  readonly unchanged: number;
  readonly deleted: number;
}

export const NOTHING_PUBLISHED: Published = { pages: 0, written: 0, unchanged: 0, deleted: 0 };

export interface PublishJob {
  readonly renderer: Renderer;
  readonly archiveFile: string;
  readonly site: Site;
  /** What an interrupted earlier build still changed just now. */
  readonly finished: Changes;
}

/** @throws PressFailure when a page fails; nothing is committed then. */
export async function publish(archive: Archive, job: PublishJob, options: BuildOptions): Promise<Published> {
  const staging = join(options.cache, 'staging');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  await preparePhotos(archive, options, options.onProgress);
  archive.db.exec('BEGIN IMMEDIATE');
  try {
    const published = await printAndCommit(archive, job, options, staging);
    archive.db.exec('COMMIT');
    return published;
  } catch (error) {
    archive.db.exec('ROLLBACK');
    throw error;
  }
}

async function printAndCommit(
  archive: Archive,
  job: PublishJob,
  options: BuildOptions,
  staging: string,
): Promise<Published> {
  const { out, cache, full } = options;
  const plan = planBuild(archive, job.renderer, out, full);
  const record = new PrintRecord(archive, plan.all);
  const written = await stageOutputs(archive, plan.stale, record, job, options, staging);
  options.onProgress?.('commit', 0, 0);
  const changes = { written: written.map(fileOf), deleted: plan.gone.map(fileOf) };
  commit(cache, { out, staging, ...changes });
  writeFileSync(join(cache, 'changes.json'), JSON.stringify(mergeChanges(job.finished, changes), null, 1));

  for (const address of plan.gone) record.forget(address);
  record.close();
  rememberPlan(archive, job.renderer, out, plan);
  clearTouched(archive);
  return {
    pages: plan.pages,
    written: written.length,
    unchanged: plan.files - written.length,
    deleted: plan.gone.length,
  };
}

/** Assets and photos change only under another address, or with the renderer. */
const NO_SUBJECTS = new Uint32Array();

/** Stages every stale output whose bytes differ from `dist/`; answers their addresses in the order of commit. */
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
  const differing = new Set<string>();
  const done = (address: string, subjects: Uint32Array, differs: boolean) => {
    record.add(address, subjects);
    if (differs) differing.add(address);
  };
  for (const { address } of assetOutputs(job.renderer))
    done(address, NO_SUBJECTS, stageAsset(job.renderer, address, folders));
  const photos = stale.filter(({ rank }) => rank === RANK.photo);
  for (const { address } of photos) done(address, NO_SUBJECTS, stagePhoto(cache, address, folders));

  const pages = stale.filter(({ rank }) => rank > RANK.photo).map(({ address }) => address);
  const printJob = {
    entry: job.renderer.entry,
    archiveFile: job.archiveFile,
    site: job.site,
    now,
    ...folders,
  };
  let printed = 0;
  await printAll(pages, printJob, archive, workers, ({ address, subjects, differs }) => {
    done(address, subjects, differs);
    onProgress?.('print', ++printed, pages.length);
  });
  const ranks = new Map(stale.map(({ address, rank }) => [address, rank]));
  return inOrderOfCommit([...differing], (address) => ranks.get(address) ?? RANK.asset);
}

const inOrderOfCommit = (addresses: readonly string[], rankOf: (address: string) => number): string[] =>
  addresses.toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));

/** What an uploader has to do after both: a file written later is not deleted, and the other way round. */
const mergeChanges = (earlier: Changes, later: Changes): Changes => ({
  written: [
    ...new Set([...earlier.written.filter((file) => !later.deleted.includes(file)), ...later.written]),
  ],
  deleted: [
    ...new Set([...earlier.deleted.filter((file) => !later.written.includes(file)), ...later.deleted]),
  ],
});
