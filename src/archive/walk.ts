import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isGone } from '../system-errors.ts';
import { NOT_UTF8, reasonOf } from './unreadable.ts';

/** The stamp of a link that leads out of the newsroom's folder; such a link is never followed. */
export const OUTSIDE = 'outside';

const UNREADABLE = 'unreadable: ';
/** Reading one could take for ever. */
const NO_FILE = 'it is a pipe, a socket or a device';

/** Stands in a path for bytes that are no letters; nothing can be asked for by such a path. */
const UNKNOWN_LETTER = '\ufffd';

/** Why something has no stamp of its own: half a sentence, or undefined where it could be read. */
export const whyUnreadable = (stamp: string): string | undefined =>
  stamp.startsWith(UNREADABLE) ? stamp.slice(UNREADABLE.length) : undefined;

/**
 * Called for each file with its path under `articles/`, with `/`, and its stamp: the same stamp, the same bytes.
 * Called too for what cannot be read, see `whyUnreadable`; a folder's path then ends with `/`.
 */
export type See = (path: string, stamp: string) => void;

/** A part of the newsroom by the order of its paths; all of it without bounds. */
export interface Stretch {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

/**
 * Walks a file or folder of the newsroom, in the order of the paths' bytes. Names that begin with a dot are editors' tools and are
 * passed over; a path that is not there is not seen. Links to folders are not entered, neither on the way nor where a walk starts.
 * @param articles absolute
 * @param start a path under `articles/`; '' is the whole newsroom
 * @param stretch what is seen of the files in a folder
 */
export function walk(articles: string, start: string, see: See, stretch: Stretch = {}): void {
  if (start.split('/').some((name) => name.startsWith('.'))) return;
  const root = realpathSync(articles);
  const look = <Found>(path: string, find: () => Found): Found | undefined => {
    try {
      return find();
    } catch (error) {
      const reason = isGone(error) ? path.includes(UNKNOWN_LETTER) && NOT_UTF8 : reasonOf(error);
      if (reason) see(path, UNREADABLE + reason);
      return undefined;
    }
  };
  const visit = (path: string, isLink: boolean): void => {
    const file = `${articles}/${path}`;
    // A link in a circle leads nowhere, and cannot even be asked what it is.
    const isOutside = isLink && !leadsInside(file, root);
    const stat = isOutside ? undefined : look(path, () => statSync(file));
    if (isOutside) see(path, OUTSIDE);
    else if (stat?.isFile()) see(path, stampOf(stat));
    else if (stat && !stat.isDirectory()) see(path, UNREADABLE + NO_FILE);
  };
  const visitFolder = (folder: string): void => {
    const entries = look(folder && `${folder}/`, () => entriesOf(articles, folder));
    for (const { key, entry } of entries ?? []) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      const place = folder ? `${folder}/${key}` : key;
      if (isPast(place, stretch)) return;
      if (isShortOf(place, stretch)) continue;
      if (entry.isDirectory()) visitFolder(path);
      else visit(path, entry.isSymbolicLink());
    }
  };
  const file = join(articles, start);
  if (foldersAbove(start).some((folder) => isLink(join(articles, folder)))) return;
  const found = look(start, () => (start === '' ? statSync(file) : lstatSync(file)));
  if (found?.isDirectory()) visitFolder(start);
  else if (found) visit(start, found.isSymbolicLink());
}

const isPast = (place: string, { before }: Stretch): boolean =>
  before !== undefined && inOrderOfBytes(place, before) >= 0;

/** A folder that comes before the first path may still hold it. */
const isShortOf = (place: string, { from }: Stretch): boolean =>
  from !== undefined && inOrderOfBytes(place, from) < 0 && !(place.endsWith('/') && from.startsWith(place));

/** What lies in a folder, in the order of the paths below it: `a-b.md` before `a/b.md`, as `-` comes before `/`. */
const entriesOf = (articles: string, folder: string) =>
  readdirSync(`${articles}/${folder}`, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ entry, key: entry.isDirectory() ? `${entry.name}/` : entry.name }))
    .sort((a, b) => inOrderOfBytes(a.key, b.key));

/** Where letters may stand in another order by UTF-16 than by UTF-8. */
const SURROGATES = 0xd800;

/** Compares texts as SQLite does, by their UTF-8 bytes. */
export function inOrderOfBytes(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (a.charCodeAt(at) === b.charCodeAt(at)) at++;
  const isPlain = !(a.charCodeAt(at) >= SURROGATES || b.charCodeAt(at) >= SURROGATES);
  if (isPlain) return a < b ? -1 : 1;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Size and times, to less than a microsecond. */
const stampOf = ({ size, mtimeMs, ctimeMs }: { size: number; mtimeMs: number; ctimeMs: number }) =>
  `${size}:${mtimeMs}:${ctimeMs}`;

const foldersAbove = (path: string): readonly string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

function leadsInside(link: string, root: string): boolean {
  try {
    return realpathSync(link).startsWith(root + sep);
  } catch {
    return false;
  }
}
