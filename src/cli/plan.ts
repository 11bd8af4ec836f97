import { planForShards } from '../press/print-order.ts';
import { closingLine } from './closing-line.ts';
import { type Command, EXIT } from './command.ts';
import { NEWSROOM_OPTIONS, newsroomOptions } from './newsroom-options.ts';
import { progressBar } from './progress.ts';
import { reportFor } from './report.ts';

const HELP = `Prepares the whole site for several machines that print a part each: compiles,
scans articles and develops photos, once, and leaves all that in the cache folder.

Usage: warta plan [options]

  --articles DIR   what editors write            (default: articles)
  --cache DIR      what parts are printed from   (default: .warta)
  --now ISO        the clock; later stories are not yet public (default: now)
  --drafts         print drafts and future stories too, marked as such
  --changed FILE…  scan these files and folders alone; nothing else changed
  --since REV      scan what git says that changed since this revision alone
  --workers N      worker threads; 0 for none    (default: one for each core)
  --strict         warnings stop the plan too
  --json           end with one line of JSON on standard output
  --debug          show stack traces

Then copy the cache folder to each machine, beside a checkout of the same code:

  warta build --shard 1/4 --out part-1    prints a part; so do 2/4, 3/4 and 4/4
  warta merge part-1 part-2 part-3 part-4 --out dist

The plan holds until a build, a check or another plan reads articles into the
same cache folder. If anything is wrong with the newsroom, all problems are
listed, nothing is planned and the exit status is 1.
`;

/** Leaves the cache folder ready to be copied. */
export const planCommand: Command = {
  help: HELP,
  options: { ...NEWSROOM_OPTIONS, json: { type: 'boolean' } },
  run: async (typed, words) => {
    const progress = progressBar(process.stderr);
    const { problems, done } = await planForShards({
      ...newsroomOptions(typed, words, 'plan'),
      onProgress: progress.show,
    }).finally(progress.clear);
    process.stderr.write(reportFor('terminal', problems));
    if (!done) return EXIT.failed;
    closingLine(typed, done, `${done.pages} pages planned, ${done.files} files with photos and assets`);
    return EXIT.done;
  },
};
