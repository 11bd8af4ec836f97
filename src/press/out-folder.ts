import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { UsageFailure } from './failure.ts';
import { makeFolder } from './folder.ts';

/** A kind of folder that Warta prints; one with other content and without the mark is not ours to replace. */
export interface FolderKind {
  /** A file that every folder of this kind carries. */
  readonly mark: string;
  /** What a folder is that has other files. */
  readonly foreign: string;
  /** How one may be called, for who needs advice. */
  readonly example: string;
}

export const SITE_FOLDER: FolderKind = {
  mark: '_aset/warta.txt',
  foreign: 'a folder with files that Warta did not print',
  example: 'dist',
};
/** What one of several machines printed. */
export const PART_FOLDER: FolderKind = {
  mark: 'part.json',
  foreign: 'a folder with files that are no part of a site',
  example: 'part-1',
};

/**
 * Refuses a target that a build must never write over or empty.
 * @param out absolute
 * @param keep absolute folders that must neither be, nor lie in, nor contain the target; the project may contain it
 * @throws UsageFailure
 */
export function checkOutFolder(
  out: string,
  keep: { project: string; articles: string; cache: string },
  { mark, foreign, example }: FolderKind,
): void {
  const refuse = (why: string) => {
    throw new UsageFailure(`--out ${out} is ${why}. Name a folder of its own, such as ${example}.`);
  };
  if (resolve(out, '..') === out) refuse('the root of the disk');
  if (contains(out, homedir())) refuse('the home folder, or contains it');
  if (contains(out, keep.project)) refuse("the project's own folder, or contains it");
  if (overlaps(out, keep.articles)) refuse('the articles folder, or inside it, or contains it');
  if (overlaps(out, keep.cache)) refuse('the cache folder, or inside it, or contains it');
  for (const source of ['src', 'public', 'node_modules', '.git']) {
    if (contains(join(keep.project, source), out)) refuse(`inside the project's ${source} folder`);
  }
  if (existsSync(out) && !statSync(out).isDirectory()) refuse('a file');
  if (isForeign(out, mark)) refuse(foreign);
}

export const NO_SITE = 'nothing';

/**
 * Identifies the site in the folder by its mark's mtime, which copies preserve. Creates the folder if needed.
 * @returns `NO_SITE` for a folder without one
 * @throws UsageFailure
 */
export function stateOf(out: string): string {
  makeFolder(out);
  const mark = join(out, SITE_FOLDER.mark);
  return existsSync(mark) ? String(statSync(mark).mtimeMs) : NO_SITE;
}

/** Even seconds of the first years of this century: no build is of then, and all archives of files can keep them. */
const STATES = { from: 1_000_000_000, to: 1_200_000_000 };

/** A state that no other site has. */
export const anyState = (): string =>
  String(1000 * (STATES.from + 2 * randomInt((STATES.to - STATES.from) / 2)));

/** @param mark of the site that is in this state now; where there is none yet, nothing is done */
export function setState(mark: string, state: string): void {
  const time = Number(state) / 1000;
  if (existsSync(mark)) utimesSync(mark, time, time);
}

/** Empty folders are nobody's: a build that is killed before its first file leaves one. */
const isForeign = (out: string, mark: string) =>
  existsSync(out) &&
  !existsSync(join(out, mark)) &&
  readdirSync(out, { recursive: true, withFileTypes: true }).some((entry) => !entry.isDirectory());

/** Whether one folder is the other or lies inside it. */
export const overlaps = (a: string, b: string) => contains(a, b) || contains(b, a);

/** Whether `inner` is `outer` or lies inside it. */
export function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return (
    path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && resolve(outer, path) === resolve(inner))
  );
}
