/** What comes before planning: code compiled and the newsroom read, under the cache folder's lock. */
import { join } from 'node:path';
import { type Archive, deleteArchive, workIn } from '../archive/archive.ts';
import { checkoutOf } from '../archive/checkout.ts';
import { type ScanResult, scan } from '../archive/scan.ts';
import type { Instant } from '../content/story.ts';
import { inspectPhoto } from '../images/inspect.ts';
import type { Problem } from '../problems/problem.ts';
import type { Site } from '../site.ts';
import { changedBetween, type GitChanges } from './changed-files.ts';
import { finishCommit } from './commit.ts';
import { secondComparer } from './compare-too.ts';
import { archiveVersion, type Renderer } from './compile.ts';
import { plainFailure } from './failure.ts';
import { filesUnder } from './fingerprint.ts';
import { makeFolder } from './folder.ts';
import { takeLock } from './lock.ts';
import { type ReadBeside, storyReader } from './read-stories.ts';

/** What is to be printed, and what prepares it. Folders are absolute. */
export interface NewsroomOptions {
  /** The folder with `src/` and `astro.config.mjs`. */
  readonly project: string;
  readonly articles: string;
  /** Look at these files and folders under `articles` alone; nothing else changed. */
  readonly only?: readonly string[] | undefined;
  /** Look at what git says that changed, in the place of `only`. */
  readonly since?: GitChanges | undefined;
  readonly cache: string;
  /** The clock: stories dated later are not yet public. */
  readonly now: Instant;
  /** Print drafts and future stories too, marked as such. */
  readonly drafts: boolean;
  /** Warnings stop the press too. */
  readonly strict: boolean;
  /** Worker threads at most. */
  readonly workers: number;
  readonly onProgress?: Progress;
  /** Called when thousands of stories were read, and this code is compiled: about as many pages are to be printed. */
  readonly onReadMany?: (renderer: Renderer) => void;
}

/** Called often; `total` is 0 while it is not known. */
export type Progress = (
  step: 'compile' | 'scan' | 'photos' | 'print' | 'join' | 'commit' | 'index',
  done: number,
  total: number,
) => void;

/** Answers the renderer of a project's code as it is now; compiles only where that changed. */
export type Compiler = (project: string, cache: string) => Promise<Renderer>;

/** All that pages are printed from. */
export interface Prepared {
  readonly archive: Archive;
  readonly archiveFile: string;
  readonly renderer: Renderer;
  readonly site: Site;
}

export const archiveIn = (cache: string) => join(cache, 'archive.sqlite');

/**
 * Prepares the newsroom and goes on with it, all under the lock. A damaged archive is begun anew, once.
 * @param goOn is not called when the newsroom has errors; `done` is absent then
 * @throws PressFailure when the machine or a page fails
 */
export function prepare<Done>(
  options: NewsroomOptions,
  compiler: Compiler,
  goOn: (prepared: Prepared) => Promise<Done>,
): Promise<{ readonly problems: readonly Problem[]; readonly done?: Done }> {
  return underLock(options.cache, async () => {
    const archiveFile = archiveIn(options.cache);
    if (!finishCommit(options.cache)) deleteArchive(archiveFile);
    options.onProgress?.('compile', 0, 0);
    // Of the code that this process loaded: whoever changes it meanwhile has everything read again by the next build.
    const version = archiveVersion(options.project);
    const compiling = compiler(options.project, options.cache);
    // Who waits for it is told, when all is read.
    compiling.catch(() => {});
    try {
      return await workIn(archiveFile, version, (archive) => readAndGoOn(archive, options, compiling, goOn));
    } finally {
      // Where the newsroom fails first: nobody compiles any more when the lock is gone.
      await compiling.catch(() => {});
    }
  });
}

/**
 * Works in a cache folder while nobody else does.
 * @throws UsageFailure when the folder cannot be there, PressFailure when somebody does, or in plain words what the
 *   machine said
 */
export async function underLock<Done>(cache: string, work: () => Promise<Done>): Promise<Done> {
  try {
    makeFolder(cache);
    const release = takeLock(join(cache, 'lock'));
    return await work().finally(release);
  } catch (error) {
    throw plainFailure(error);
  }
}

async function readAndGoOn<Done>(
  archive: Archive,
  options: NewsroomOptions,
  compiling: Promise<Renderer>,
  goOn: (prepared: Prepared) => Promise<Done>,
) {
  const onReadMany = () => void compiling.then(options.onReadMany, () => {});
  const scanned = await scanNewsroom(archive, options, { others: compiling, onReadMany });
  const renderer = await compiling;
  const { problems } = scanned;
  if (!isPrintable(scanned, options.strict)) return { problems };
  const archiveFile = archiveIn(options.cache);
  return { problems, done: await goOn({ archive, archiveFile, renderer, site: scanned.site }) };
}

/** Brings an archive up to date with the newsroom's files. */
export const scanNewsroom = (
  archive: Archive,
  {
    project,
    articles,
    only,
    since,
    now,
    drafts,
    workers,
    onProgress,
  }: Pick<
    NewsroomOptions,
    'project' | 'articles' | 'only' | 'since' | 'now' | 'drafts' | 'workers' | 'onProgress'
  >,
  beside?: ReadBeside,
): Promise<ScanResult> =>
  scan(archive, {
    articles,
    publicFiles: new Set(filesUnder(join(project, 'public'), '.')),
    only: since ? changedFor(archive, articles, since) : only,
    checkout: since?.checkout,
    now,
    drafts,
    inspectPhoto,
    readStories: storyReader(articles, workers, beside),
    compareToo: workers > 1 && archive.file ? secondComparer(archive.file, articles) : undefined,
    onProgress: (done, total) => onProgress?.('scan', done, total),
  });

/**
 * What to look at besides what changed since the revision asked for: what the archive knows otherwise than git, or of
 * another commit.
 * @returns undefined for everything, when git does not know what the archive was read from
 */
function changedFor(
  archive: Archive,
  articles: string,
  { changed, checkout }: GitChanges,
): readonly string[] | undefined {
  const known = checkoutOf(archive);
  const since = known && changedBetween(articles, known.commit, checkout.commit);
  return since && [...new Set([...changed, ...known.others, ...since])].toSorted();
}

const isPrintable = (scanned: ScanResult, strict: boolean): scanned is ScanResult & { site: Site } =>
  scanned.site !== undefined && !scanned.problems.some(({ severity }) => strict || severity === 'error');
