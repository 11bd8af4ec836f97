import { build } from '../press/build.ts';
import type { Shard } from '../press/cut.ts';
import { UsageFailure } from '../press/failure.ts';
import { printPart } from '../press/print-part.ts';
import { closingLine, publishedLine, stopwatch } from './closing-line.ts';
import { type Command, EXIT, folderOption, PROJECT, refuseWords, type Typed } from './command.ts';
import { NEWSROOM_OPTIONS, newsroomOptions, workersOption } from './newsroom-options.ts';
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
  --since REV      scan what git says that changed since this revision alone
  --workers N      worker threads; 0 for none    (default: one for each core)
  --strict         warnings stop the build too
  --json           end with one line of JSON on standard output
  --debug          show stack traces

If anything is wrong with the newsroom, all problems are listed, nothing is
written and the exit status is 1.

Usage: warta build --shard I/N --out DIR [--cache DIR] [--workers N] [--json]

Prints part I of N of what "warta plan" planned, for "warta merge" to join. It
reads nothing but the checkout and the cache folder of the plan, or a copy.
`;

/** The whole site, or with `--shard` one part of what `plan` planned. */
export const buildCommand: Command = {
  help: HELP,
  options: {
    ...NEWSROOM_OPTIONS,
    out: { type: 'string' },
    full: { type: 'boolean' },
    shard: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: (typed, words) => (typed.shard === undefined ? printSite(typed, words) : printShard(typed, words)),
};

async function printSite(typed: Typed, words: readonly string[]): Promise<number> {
  const watch = stopwatch();
  const progress = progressBar(process.stderr);
  const result = await build({
    ...newsroomOptions(typed, words, 'build'),
    out: folderOption(typed, 'out', 'dist'),
    full: typed.full === true,
    onProgress: progress.show,
    onLive: watch.onLive,
  }).finally(progress.clear);
  process.stderr.write(reportFor('terminal', result.problems));
  if (result.published || typed.json) publishedLine(typed, watch.took(), result);
  return result.published ? EXIT.done : EXIT.failed;
}

async function printShard(typed: Typed, words: readonly string[]): Promise<number> {
  const shard = shardOption(typed, words);
  const progress = progressBar(process.stderr);
  const files = await printPart({
    project: PROJECT,
    articles: folderOption(typed, 'articles', 'articles'),
    cache: folderOption(typed, 'cache', '.warta'),
    out: folderOption(typed, 'out', ''),
    shard,
    workers: workersOption(typed),
    onProgress: progress.show,
  }).finally(progress.clear);
  closingLine(typed, { shard, files }, `Part ${shard.number} of ${shard.of}: ${files} files printed`);
  return EXIT.done;
}

/** All that an order does not settle. */
const OF_A_SHARD = ['shard', 'out', 'cache', 'workers', 'json', 'debug'];

function shardOption(typed: Typed, words: readonly string[]): Shard {
  const settled = Object.keys(typed).find((name) => !OF_A_SHARD.includes(name));
  if (settled)
    throw new UsageFailure(`--${settled} cannot be used with --shard: "warta plan" settles what is printed.`);
  refuseWords(words, 'build');
  if (typed.out === undefined)
    throw new UsageFailure('--shard needs --out DIR, the folder that this part goes to.');
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(String(typed.shard))?.map(Number) ?? [];
  if (!number || !of || number > of)
    throw new UsageFailure(
      `--shard takes a part and how many there are, such as 1/4 or 4/4, not "${typed.shard}".`,
    );
  return { number, of };
}
