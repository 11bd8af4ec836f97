/** Which files of a newsroom changed, as editors' tools know it, so that a scan need not look at all of them. */
import { execFileSync } from 'node:child_process';
import { relative, sep } from 'node:path';
import { UsageFailure } from './failure.ts';

/**
 * The files and folders among some that lie in the newsroom. Others are passed over: a change of code is always seen.
 * @param articles absolute
 * @param paths absolute
 * @returns paths under `articles`, with `/`
 */
export const inNewsroom = (articles: string, paths: readonly string[]): readonly string[] =>
  paths
    .map((path) => relative(articles, path).split(sep).join('/'))
    .filter((path) => path !== '..' && !path.startsWith('../'));

/**
 * What differs from a revision of the newsroom's git repository, committed or not, new files too.
 * @param articles absolute
 * @param revision a commit, a tag, `HEAD~3`
 * @returns paths under `articles`, with `/`
 * @throws UsageFailure when git does not know the revision, or there is no git
 */
export function changedSince(articles: string, revision: string): readonly string[] {
  const commit = git(
    articles,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  );
  if (!commit)
    throw new UsageFailure(
      `--since needs a revision that git knows in ${articles}, not "${revision}". A shallow clone knows few.`,
    );
  const changed = git(
    articles,
    'diff',
    '--name-only',
    '--no-renames',
    '--relative',
    '-z',
    commit.trim(),
    '--',
    '.',
  );
  const added = git(articles, 'ls-files', '--others', '--exclude-standard', '-z', '--', '.');
  if (changed === undefined || added === undefined)
    throw new UsageFailure(`git cannot tell what changed in ${articles} since "${revision}".`);
  return [...new Set(`${changed}${added}`.split('\0'))].filter((path) => path !== '').toSorted();
}

/** Names of 100,000 files take some megabytes. */
const MOST_BYTES = 1 << 30;

/** @returns undefined when it fails */
function git(folder: string, ...words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
