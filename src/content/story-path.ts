/** A story's place under `articles/` makes its address, so it is read as strictly as an address must be. */

import { type Problem, wholeFile } from '../problems/problem.ts';
import { badStoryPath } from '../problems/story.ts';
import { isDay } from './dates.ts';
import type { StoryId } from './story.ts';

/** Bytes that a slug may have, so that `<slug>/index.html` fits every file system and no mail breaks the address. */
const LONGEST_SLUG = 120;
/** Names that Windows keeps for devices. https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * @param path under `articles/`: `2023/10/05/slug.md`
 * @returns the story's id, or why the place makes no address
 */
export function storyIdOf(path: string, file: string): StoryId | Problem {
  const match = /^(\d{4})\/(\d\d)\/(\d\d)\/([^/]+)\.md$/.exec(path);
  if (!match) return badStoryPath(wholeFile(file), 'it does not lie in a folder for its year, month and day');
  const [, year = '', month = '', day = '', slug = ''] = match;
  const why = faultOf(year, month, day, slug);
  return why ? badStoryPath(wholeFile(file), why) : `${year}/${month}/${day}/${slug}`;
}

/**
 * The story of a file that was read as one. Beside it may lie files of the same name with another ending, or none.
 * @param path under `articles/`
 */
export const storyOf = (path: string): StoryId | undefined =>
  path.endsWith('.md') ? path.slice(0, -'.md'.length) : undefined;

function faultOf(year: string, month: string, day: string, slug: string): string | undefined {
  if (Number(year) < 1700 || Number(year) > 2200) return `the year ${year} is implausible`;
  if (!isDay(Number(year), Number(month), Number(day)))
    return `no calendar has the day ${year}-${month}-${day}`;
  return slugFault(slug);
}

/** Bytes that every file system takes as a name. */
const LONGEST_NAME = 255;

/** Whether a page can be printed at an address of another system: `/berita/123/Banjir.html`. */
export function isOldAddress(path: string): boolean {
  const [before, ...names] = path.replace(/\/$/, '').split('/');
  return before === '' && names.length > 0 && names.every(isFolderName);
}

const isFolderName = (name: string): boolean =>
  /^[\p{L}\p{M}\p{N}._~@$!()+,;=&'-]+$/u.test(name) &&
  !name.endsWith('.') &&
  name !== 'index.html' &&
  !DEVICE.test(name.toLowerCase()) &&
  Buffer.byteLength(name) <= LONGEST_NAME;

/** Why a name can be no part of an address; undefined when it can. */
export function slugFault(slug: string): string | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return `"${slug}" is no slug`;
  if (DEVICE.test(slug)) return `"${slug}" is a name that Windows keeps for a device`;
  if (slug.length > LONGEST_SLUG)
    return `the slug has ${slug.length} characters, and at most ${LONGEST_SLUG} are allowed`;
  return undefined;
}
