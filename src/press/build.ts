/** One build, from files to `dist/`: compile, scan, plan, print, commit. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { deleteArchive, isDamaged, openArchive } from '../archive/archive.ts';
import { type ScanResult, scan } from '../archive/scan.ts';
import type { Instant } from '../content/story.ts';
import { inspectPhoto } from '../images/inspect.ts';
import type { Problem } from '../problems/problem.ts';
import type { Site } from '../site.ts';
import { finishCommit } from './commit.ts';
import { adoptCompiled, archiveVersion, compile, type Renderer } from './compile.ts';
import { plainFailure } from './failure.ts';
import { takeLock } from './lock.ts';
import { checkOutFolder } from './out-folder.ts';
import { NOTHING_PUBLISHED, type Published, publish } from './publish.ts';
import { storyReader } from './read-stories.ts';

/** What a build is made from, and where it goes. Folders are absolute. */
export interface BuildOptions {
  /** The folder with `src/` and `astro.config.mjs`. */
  readonly project: string;
  readonly articles: string;
  /** Look at these files and folders under `articles` alone; nothing else changed. */
  readonly only?: readonly string[] | undefined;
  readonly out: string;
  readonly cache: string;
  /** The clock: stories dated later are not yet public. */
  readonly now: Instant;
  /** Print drafts and future stories too, marked as such. */
  readonly drafts: boolean;
  /** Print every page, whether stale or not. */
  readonly full: boolean;
  /** Warnings stop the build too. */
  readonly strict: boolean;
  /** Worker threads at most. */
  readonly workers: number;
  readonly onProgress?: Progress;
  /** Called when all pages lie in `out`; the search index follows. */
  readonly onLive?: () => void;
}

/** Called often; `total` is 0 while it is not known. */
export type Progress = (
  step: 'compile' | 'scan' | 'photos' | 'print' | 'commit' | 'index',
  done: number,
  total: number,
) => void;

type Compiler = (project: string, cache: string) => Promise<Renderer>;

/** How a build ended; `published` is false when the newsroom has errors, and then nothing was written. */
export interface BuildResult extends Published {
  readonly problems: readonly Problem[];
  readonly published: boolean;
}

/**
 * Builds the site with a renderer that Astro compiled just now, for `astro build` run by itself.
 * @returns the site's problems and counts, as `build` does
 */
export const buildCompiled = (options: BuildOptions) =>
  build(options, (project, cache) => adoptCompiled(project, cache));

/**
 * Builds the site under the cache folder's lock.
 * @throws PressFailure when the machine or a page fails, UsageFailure when a folder will not do. What was published is
 *   then as it was, or is completed by the next build.
 */
export async function build(options: BuildOptions, compiler: Compiler = compile): Promise<BuildResult> {
  checkOutFolder(options.out, options);
  try {
    mkdirSync(options.cache, { recursive: true });
    const release = takeLock(join(options.cache, 'lock'));
    return await buildLocked(options, compiler).finally(release);
  } catch (error) {
    throw plainFailure(error);
  }
}

async function buildLocked(options: BuildOptions, compiler: Compiler): Promise<BuildResult> {
  const archiveFile = join(options.cache, 'archive.sqlite');
  if (!finishCommit(options.cache)) deleteArchive(archiveFile);
  options.onProgress?.('compile', 0, 0);
  const renderer = await compiler(options.project, options.cache);
  try {
    return await scanAndPublish(options, renderer, archiveFile);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    deleteArchive(archiveFile);
    return await scanAndPublish(options, renderer, archiveFile);
  }
}

async function scanAndPublish(
  options: BuildOptions,
  renderer: Renderer,
  archiveFile: string,
): Promise<BuildResult> {
  const archive = openArchive(archiveFile, archiveVersion(options.project));
  try {
    const scanned = await scanNewsroom(archive, options);
    const { problems } = scanned;
    if (!isPrintable(scanned, options.strict)) return { problems, published: false, ...NOTHING_PUBLISHED };
    const job = { renderer, archiveFile, site: scanned.site };
    return { problems, published: true, ...(await publish(archive, job, options)) };
  } finally {
    archive.close();
  }
}

/** Brings an archive up to date with the newsroom's files. */
export const scanNewsroom = (
  archive: Parameters<typeof scan>[0],
  {
    articles,
    only,
    now,
    drafts,
    workers,
    onProgress,
  }: Pick<BuildOptions, 'articles' | 'only' | 'now' | 'drafts' | 'workers' | 'onProgress'>,
): Promise<ScanResult> =>
  scan(archive, {
    articles,
    only,
    now,
    drafts,
    inspectPhoto,
    readStories: storyReader(articles, workers),
    onProgress: (done, total) => onProgress?.('scan', done, total),
  });

const isPrintable = (scanned: ScanResult, strict: boolean): scanned is ScanResult & { site: Site } =>
  scanned.site !== undefined && !scanned.problems.some(({ severity }) => strict || severity === 'error');
