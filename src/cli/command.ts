import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParseArgsConfig } from 'node:util';
import { isDay } from '../content/dates.ts';
import { UsageFailure } from '../press/failure.ts';
import { contains } from '../press/out-folder.ts';

/** Exit statuses of every command. `failed` says that the newsroom has errors, or that the machine failed. */
export const EXIT = { done: 0, failed: 1, wrongUsage: 2, interrupted: 130 } as const;

/** The options of a command as they were typed; absent ones are undefined. */
export type Typed = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** A subcommand of `warta`, one file each. */
export interface Command {
  /** The whole text of `warta <command> --help`. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** @returns the exit status. @throws UsageFailure, PressFailure */
  readonly run: (typed: Typed, positionals: readonly string[]) => Promise<number>;
}

/** The folder with `src/` and `astro.config.mjs`. */
export const PROJECT = resolve(fileURLToPath(new URL('../../', import.meta.url)));

/**
 * Refuses words beside options, for commands that know nothing to do with them.
 * @throws UsageFailure
 */
export function refuseWords([word]: readonly string[], command: string): void {
  if (word !== undefined)
    throw new UsageFailure(`"${word}" is not an option. "warta ${command} --help" lists them.`);
}

/** An option's text, or what stands in for it. */
export function textOption(typed: Typed, name: string, fallback: string): string {
  const value = typed[name];
  if (value === '') throw new UsageFailure(`--${name} needs a value.`);
  return typeof value === 'string' ? value : fallback;
}

/** A folder named by an option, absolute; relative ones count from where the command is run. */
export const folderOption = (typed: Typed, name: string, fallback: string) =>
  resolve(textOption(typed, name, fallback));

/** The newsroom's folder. @throws UsageFailure when there is none */
export function articlesOption(typed: Typed): string {
  const folder = folderOption(typed, 'articles', 'articles');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageFailure(`There is no folder ${folder}. --articles names what editors write.`);
  return folder;
}

/** What builds remember, beside what editors write. @throws UsageFailure when it would lie among that */
export function cacheOption(typed: Typed, articles: string): string {
  const folder = folderOption(typed, 'cache', '.warta');
  if (!contains(articles, folder)) return folder;
  throw new UsageFailure(
    `--cache ${folder} is the articles folder, or inside it. Name a folder of its own, such as .warta.`,
  );
}

/** A whole number of at least `least`. */
export function countOption(typed: Typed, name: string, least: number, fallback: number): number {
  const value = typed[name];
  if (value === undefined) return fallback;
  const count = Number(value);
  if (!Number.isInteger(count) || count < least || value === '') {
    throw new UsageFailure(`--${name} takes a whole number from ${least} on, not "${value}".`);
  }
  return count;
}

const ISO_INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * The clock of a command: `--now`, or the machine's.
 * @returns milliseconds since 1970
 */
export function clockOption(typed: Typed): number {
  const value = typed.now;
  if (value === undefined) return Date.now();
  const [text = '', ...date] = ISO_INSTANT.exec(String(value)) ?? [];
  const [year = 0, month = 0, day = 0] = date.map(Number);
  // What no calendar has, Date.parse reads as a day that comes later.
  if (isDay(year, month, day)) return Date.parse(text);
  throw new UsageFailure(
    `--now takes an instant with its offset, such as 2026-11-23T18:20:00+07:00, not "${value}".`,
  );
}
