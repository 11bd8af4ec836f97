/** Which files of a newsroom changed, as editors' tools know it, so that a scan need not look at all of them. */
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Checkout } from '../archive/checkout.ts';
import { isGone } from '../system-errors.ts';
import { UsageFailure } from './failure.ts';

/**
 * The files and folders among some that lie in the newsroom, whichever of its names they are told by. Others are passed over: a
 * change of code is always seen. A folder that the newsroom lies in stands for all of it.
 * @param articles absolute
 * @param paths absolute
 * @returns paths under `articles`, with `/`
 */
export function inNewsroom(articles: string, paths: readonly string[]): readonly string[] {
  const real = realpathSync(articles);
  return paths.flatMap((path) => below(articles, path) ?? below(real, realOf(path)) ?? []);
}

/** @returns undefined when a path has nothing to do with a folder */
function below(folder: string, path: string): string | undefined {
  if (isInside(relative(path, folder))) return '';
  const found = relative(folder, path);
  return isInside(found) ? found.split(sep).join('/') : undefined;
}

const isInside = (path: string) => path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);

/** Where a path leads through links, also when what it names is gone. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isGone(error)) return path;
    return join(realOf(dirname(path)), basename(path));
  }
}

/** What changed in a newsroom, as git knows it. */
export interface GitChanges {
  /** What is there now. */
  readonly checkout: Checkout;
  /** What differs from the revision asked for, and all that differs from the commit that is checked out. */
  readonly changed: readonly string[];
}

/**
 * What differs from a revision of the newsroom's git repository, committed or not, also files that git ignores.
 * @param articles absolute
 * @param revision a commit, a tag, `HEAD~3`
 * @returns paths under `articles`, with `/`
 * @throws UsageFailure when git does not know the revision, or there is no git
 */
export function gitChangesSince(articles: string, revision: string): GitChanges {
  const commit = commitOf(articles, 'HEAD');
  const asked = commitOf(articles, revision);
  if (!commit || !asked)
    throw new UsageFailure(
      `--since needs a revision that git knows in ${articles}, not "${revision}". A shallow clone knows few.`,
    );
  const committed = changedBetween(articles, asked, commit);
  const edited = namesFrom(articles, ...DIFF, commit, '--', '.');
  const unknown = namesFrom(articles, 'ls-files', '--others', '-z', '--', '.');
  if (!committed || !edited || !unknown)
    throw new UsageFailure(`git cannot tell what changed in ${articles} since "${revision}".`);
  const others = [...new Set([...edited, ...unknown])].toSorted();
  return { checkout: { commit, others }, changed: [...new Set([...committed, ...others])].toSorted() };
}

/** @returns undefined when git does not know one of the commits */
export const changedBetween = (articles: string, from: string, to: string): readonly string[] | undefined =>
  namesFrom(articles, ...DIFF, from, to, '--', '.');

const DIFF = ['diff', '--name-only', '--no-renames', '--relative', '-z'];

const commitOf = (articles: string, revision: string): string | undefined =>
  git(articles, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trim();

/** A repository inside this one has a name that ends with `/`. */
const namesFrom = (articles: string, ...words: readonly string[]): readonly string[] | undefined =>
  git(articles, ...words)
    ?.split('\0')
    .filter((path) => path !== '')
    .map((path) => path.replace(/\/$/, ''));

/** Names of 100,000 files take some megabytes. */
const MOST_BYTES = 1 << 30;

/**
 * What tells git of another repository than the one that its folder lies in. Git sets it for its hooks, one of which may
 * publish. From `git rev-parse --local-env-vars`, without settings, which users give too.
 */
const OF_ANOTHER_REPOSITORY: ReadonlySet<string> = new Set([
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_QUARANTINE_PATH',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
]);

/** Asks the repository that a folder lies in, whatever the environment says. @returns undefined when it fails */
function git(folder: string, ...words: readonly string[]): string | undefined {
  const { env } = process;
  try {
    return execFileSync('git', ['-C', folder, ...words], {
      env: Object.fromEntries(Object.entries(env).filter(([name]) => !OF_ANOTHER_REPOSITORY.has(name))),
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
