import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../archive/archive.ts';
import { archiveVersion } from '../press/compile.ts';
import { UsageFailure } from '../press/failure.ts';
import { takeLock } from '../press/lock.ts';
import { scanNewsroom } from '../press/prepare.ts';
import {
  articlesOption,
  type Command,
  clockOption,
  EXIT,
  folderOption,
  PROJECT,
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

The exit status is 1 when there is an error.
`;

export const checkCommand: Command = {
  help: HELP,
  options: {
    articles: { type: 'string' },
    cache: { type: 'string' },
    format: { type: 'string' },
    now: { type: 'string' },
    strict: { type: 'boolean' },
  },
  run: async (typed) => {
    const format = textOption(typed, 'format', 'terminal');
    if (!isFormat(format)) throw new UsageFailure(`--format is terminal, github or json, not "${format}".`);
    const cache = folderOption(typed, 'cache', '.warta');
    const problems = await problemsOf(cache, articlesOption(typed), clockOption(typed));
    process.stdout.write(reportFor(format, problems));
    const isWrong = problems.some(({ severity }) => typed.strict || severity === 'error');
    return isWrong ? EXIT.newsroomHasErrors : EXIT.done;
  },
};

/** The archive is shared with `build`, so that only what changed since is read. */
async function problemsOf(cache: string, articles: string, now: number) {
  mkdirSync(cache, { recursive: true });
  const release = takeLock(join(cache, 'lock'));
  const progress = progressBar(process.stderr);
  const archive = openArchive(join(cache, 'archive.sqlite'), archiveVersion(PROJECT));
  try {
    return (
      await scanNewsroom(archive, {
        project: PROJECT,
        articles,
        now,
        drafts: false,
        workers: availableParallelism(),
        onProgress: progress.show,
      })
    ).problems;
  } finally {
    progress.clear();
    archive.close();
    release();
  }
}
