/** The options of commands that read the newsroom and print from it. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { gitChangesSince, inNewsroom } from '../press/changed-files.ts';
import { UsageFailure } from '../press/failure.ts';
import type { NewsroomOptions } from '../press/prepare.ts';
import {
  articlesOption,
  type Command,
  cacheOption,
  clockOption,
  countOption,
  PROJECT,
  refuseWords,
  type Typed,
} from './command.ts';

export const NEWSROOM_OPTIONS = {
  articles: { type: 'string' },
  cache: { type: 'string' },
  now: { type: 'string' },
  drafts: { type: 'boolean' },
  changed: { type: 'string', multiple: true },
  since: { type: 'string' },
  workers: { type: 'string' },
  strict: { type: 'boolean' },
} as const satisfies Command['options'];

/**
 * @param words what stands beside options: more files after `--changed`
 * @param command its name, for advice
 */
export function newsroomOptions(typed: Typed, words: readonly string[], command: string): NewsroomOptions {
  const articles = articlesOption(typed);
  return {
    project: PROJECT,
    articles,
    ...changedFiles(typed, words, articles, command),
    cache: cacheOption(typed, articles),
    now: clockOption(typed),
    drafts: typed.drafts === true,
    strict: typed.strict === true,
    workers: workersOption(typed),
  };
}

/** Worker threads, one for each core where nothing is said. */
export const workersOption = (typed: Typed) => countOption(typed, 'workers', 0, availableParallelism());

/** What the command was told that changed, under `articles`; nothing when it was told nothing. */
function changedFiles(
  { changed, since }: Typed,
  words: readonly string[],
  articles: string,
  command: string,
): Pick<NewsroomOptions, 'only' | 'since'> {
  if (changed !== undefined && since !== undefined)
    throw new UsageFailure('--changed and --since cannot be used together.');
  if (typeof since === 'string') {
    refuseWords(words, command);
    return { since: gitChangesSince(articles, since) };
  }
  if (Array.isArray(changed)) {
    const paths = [...changed, ...words].map((path) => resolve(String(path)));
    return { only: inNewsroom(articles, paths) };
  }
  refuseWords(words, command);
  return {};
}
