import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { type BuildResult, build } from '../press/build.ts';
import { changedSince, inNewsroom } from '../press/changed-files.ts';
import { UsageFailure } from '../press/failure.ts';
import {
  articlesOption,
  type Command,
  clockOption,
  countOption,
  EXIT,
  folderOption,
  PROJECT,
  type Typed,
} from './command.ts';
import { progressBar } from './progress.ts';
import { reportFor } from './report.ts';

const HELP = `Prints the site: compiles if code changed, scans articles, prints what is stale.

Usage: warta build [options]

  --articles DIR   what editors write            (default: articles)
  --out DIR        where the site goes           (default: dist)
  --cache DIR      what builds remember          (default: .warta)
  --now ISO        the clock; later stories are not yet public (default: now)
  --drafts         print drafts and future stories too, marked as such
  --full           print every page, stale or not
  --changed FILE…  scan these files and folders alone; nothing else changed
  --since REV      scan what differs from this git revision alone
  --workers N      worker threads; 0 for none    (default: one for each core)
  --strict         warnings stop the build too
  --json           end with one line of JSON on standard output
  --debug          show stack traces

If anything is wrong with the newsroom, all problems are listed, nothing is
written and the exit status is 1.
`;

export const buildCommand: Command = {
  help: HELP,
  options: {
    articles: { type: 'string' },
    out: { type: 'string' },
    cache: { type: 'string' },
    now: { type: 'string' },
    drafts: { type: 'boolean' },
    full: { type: 'boolean' },
    changed: { type: 'string', multiple: true },
    since: { type: 'string' },
    workers: { type: 'string' },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (typed, words) => {
    const began = performance.now();
    const seconds = () => Number(((performance.now() - began) / 1000).toFixed(3));
    const progress = progressBar(process.stderr);
    let live = 0;
    const result = await build({
      ...buildOptions(typed, words),
      onProgress: progress.show,
      onLive: () => {
        live = seconds();
      },
    }).finally(progress.clear);
    process.stderr.write(reportFor('terminal', result.problems));
    const took = { live, seconds: seconds() };
    if (typed.json) process.stdout.write(`${JSON.stringify({ ...result, ...took })}\n`);
    else if (result.published) process.stdout.write(`${closingLine(result, took)}\n`);
    return result.published ? EXIT.done : EXIT.newsroomHasErrors;
  },
};

/** The options that `build` and the commands like it share. */
function buildOptions(typed: Typed, words: readonly string[]) {
  const articles = articlesOption(typed);
  return {
    project: PROJECT,
    articles,
    only: changedFiles(typed, words, articles),
    out: folderOption(typed, 'out', 'dist'),
    cache: folderOption(typed, 'cache', '.warta'),
    now: clockOption(typed),
    drafts: typed.drafts === true,
    full: typed.full === true,
    strict: typed.strict === true,
    workers: countOption(typed, 'workers', 0, availableParallelism()),
  };
}

/** What the command was told that changed, under `articles`; undefined when it was told nothing. */
function changedFiles(
  { changed, since }: Typed,
  words: readonly string[],
  articles: string,
): readonly string[] | undefined {
  if (changed !== undefined && since !== undefined)
    throw new UsageFailure('--changed and --since cannot be used together.');
  if (typeof since === 'string') return changedSince(articles, since);
  if (Array.isArray(changed))
    return inNewsroom(
      articles,
      [...changed, ...words].map((path) => resolve(String(path))),
    );
  if (words.length > 0)
    throw new UsageFailure(`"${words[0]}" is not an option. "warta build --help" lists them.`);
  return undefined;
}

/** @param took seconds until all pages were live, and until the build ended */
function closingLine(
  { pages, written, unchanged, deleted, search }: BuildResult,
  took: { readonly live: number; readonly seconds: number },
): string {
  const line = `${pages} pages: ${written} files written, ${unchanged} unchanged, ${deleted} deleted, in ${took.live.toFixed(2)} s`;
  if (search.slices === 0) return line;
  return `${line}; ${search.stories} stories indexed for search, in ${(took.seconds - took.live).toFixed(2)} s`;
}
