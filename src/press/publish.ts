/** Brings `dist/` in line with the archive: plans all outputs, prints the stale ones, commits what differs. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, fileOf } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import {
  countPlanned,
  goneAddresses,
  type Output,
  PrintRecord,
  plan,
  pressFact,
  setPressFact,
  staleOutputs,
  unplanned,
} from '../archive/printed.ts';
import { clearTouched } from '../archive/subjects.ts';
import type { Site } from '../site.ts';
import { assetOutputs, stageAsset } from './assets.ts';
import type { BuildOptions } from './build.ts';
import { type Changes, commit } from './commit.ts';
import type { Renderer } from './compile.ts';
import { filesUnder } from './fingerprint.ts';
import { identityOf } from './out-folder.ts';
import { photoOutputs, preparePhotos, stagePhoto } from './photos.ts';
import { printAll } from './print.ts';
import { RANK } from './ranks.ts';
import { pageOutputs } from './site-map.ts';

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
  const { out, cache } = options;
  const target = identityOf(out);
  const isNewTarget = pressFact(archive, 'out') !== target;
  plan(archive, allOutputs(archive, job.renderer));
  const all = options.full || isNewTarget || pressFact(archive, 'renderer') !== job.renderer.fingerprint;
  const stale = staleOutputs(archive, all);
  const strangers = isNewTarget ? unplanned(archive, filesUnder(out, '.').map(addressOf)) : [];
  const gone = [...new Set([...goneAddresses(archive), ...strangers])].toSorted();

  const record = new PrintRecord(archive, all);
  const written = await stageOutputs(archive, stale, record, job, options, staging);
  options.onProgress?.('commit', 0, 0);
  const changes = { written: written.map(fileOf), deleted: gone.map(fileOf) };
  commit(cache, { out, staging, ...changes });
  writeFileSync(join(cache, 'changes.json'), JSON.stringify(mergeChanges(job.finished, changes), null, 1));

  for (const address of gone) record.forget(address);
  record.close();
  setPressFact(archive, 'out', target);
  setPressFact(archive, 'renderer', job.renderer.fingerprint);
  clearTouched(archive);
  const total = countPlanned(archive, RANK.asset);
  return {
    pages: countPlanned(archive, RANK.article),
    written: written.length,
    unchanged: total - written.length,
    deleted: gone.length,
  };
}

/** Assets and photos change only under another address, or with the renderer. */
const NO_SUBJECTS = new Uint32Array();

function* allOutputs(archive: Archive, renderer: Renderer): Generator<Output> {
  yield* assetOutputs(renderer);
  yield* photoOutputs(archive);
  yield* pageOutputs(archive);
}

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
