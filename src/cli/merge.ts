import { resolve } from 'node:path';
import { merge } from '../press/merge.ts';
import { publishedLine, stopwatch } from './closing-line.ts';
import { type Command, EXIT, folderOption, PROJECT } from './command.ts';
import { progressBar } from './progress.ts';

const HELP = `Joins the parts of a site that several machines printed.

Usage: warta merge DIR… [options]

  DIR…             the folder of each part, in any order
  --out DIR        where the site goes           (default: dist)
  --cache DIR      the plan's cache folder, or a copy (default: .warta)
  --json           end with one line of JSON on standard output
  --debug          show stack traces

The site gets the bytes that a single build prints. If a part is missing, given
twice, damaged, or printed from another plan, the site stays as it is. The cache
folder learns what was printed: the next build in it prints only what changed.
`;

/** Needs the cache folder of the plan that the parts were printed from. */
export const mergeCommand: Command = {
  help: HELP,
  options: { out: { type: 'string' }, cache: { type: 'string' }, json: { type: 'boolean' } },
  run: async (typed, words) => {
    const watch = stopwatch();
    const progress = progressBar(process.stderr);
    const result = await merge({
      project: PROJECT,
      articles: folderOption(typed, 'articles', 'articles'),
      cache: folderOption(typed, 'cache', '.warta'),
      out: folderOption(typed, 'out', 'dist'),
      parts: words.map((folder) => resolve(folder)),
      onProgress: progress.show,
      onLive: watch.onLive,
    }).finally(progress.clear);
    publishedLine(typed, watch.took(), result);
    return EXIT.done;
  },
};
