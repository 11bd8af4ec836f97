import { availableParallelism } from 'node:os';
import { workIn } from '../archive/archive.ts';
import { countStories } from '../archive/queries.ts';
import { archiveVersion } from '../press/compile.ts';
import { UsageFailure } from '../press/failure.ts';
import { archiveIn, scanNewsroom, underLock } from '../press/prepare.ts';
import {
  articlesOption,
  type Command,
  cacheOption,
  clockOption,
  EXIT,
  PROJECT,
  refuseWords,
  textOption,
} from './command.ts';
import { progressBar } from './progress.ts';
import { isFormat, reportFor } from './report.ts';

const HELP = `Lists every problem of the newsroom; the site is left alone.

Usage: warta check [options]

  --articles DIR   what editors write        (default: articles)
  --cache DIR      what builds remember      (default: .warta)
  --format FORMAT  terminal, github or json  (default: terminal)
  --now ISO        the clock                 (default: now)
  --strict         warnings count as errors
  --debug          show stack traces

The exit status is 1 when there is an error.
`;

/** Reads into the archive that `build` uses, and never into `dist/`. */
export const checkCommand: Command = {
  help: HELP,
  options: {
    articles: { type: 'string' },
    cache: { type: 'string' },
    format: { type: 'string' },
    now: { type: 'string' },
    strict: { type: 'boolean' },
  },
  run: async (typed, words) => {
    refuseWords(words, 'check');
    const format = textOption(typed, 'format', 'terminal');
    if (!isFormat(format)) throw new UsageFailure(`--format is terminal, github or json, not "${format}".`);
    const articles = articlesOption(typed);
    const { problems, stories } = await read(cacheOption(typed, articles), articles, clockOption(typed));
    process.stdout.write(reportFor(format, problems));
    if (format === 'terminal' && problems.length === 0)
      process.stdout.write(`No problems in ${stories} ${stories === 1 ? 'story' : 'stories'}.\n`);
    const isWrong = problems.some(({ severity }) => typed.strict || severity === 'error');
    return isWrong ? EXIT.failed : EXIT.done;
  },
};

/** The archive is shared with `build`, so that only what changed since is read. */
const read = (cache: string, articles: string, now: number) =>
  underLock(cache, async () => {
    const progress = progressBar(process.stderr);
    const workers = availableParallelism();
    const options = { project: PROJECT, articles, now, drafts: false, workers, onProgress: progress.show };
    return await workIn(archiveIn(cache), archiveVersion(PROJECT), async (archive) => {
      const { problems } = await scanNewsroom(archive, options);
      return { problems, stories: countStories(archive) };
    }).finally(progress.clear);
  });
