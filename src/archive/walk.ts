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
 * passed over; a path that is not there is not seen.
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
    const file = join(articles, path);
    // A link in a circle leads nowhere, and cannot even be asked what it is.
    const isOutside = isLink && !leadsInside(file, root);
    const stat = isOutside ? undefined : look(path, () => statSync(file));
    if (isOutside) see(path, OUTSIDE);
    else if (stat?.isFile()) see(path, stampOf(stat));
    else if (stat && !stat.isDirectory()) see(path, UNREADABLE + NO_FILE);
  };
  const visitFolder = (folder: string): void => {
    const entries = look(folder && `${folder}/`, () => entriesOf(articles, folder));
    for (const { path, entry, key } of entries ?? []) {
      if (isPast(key, stretch)) return;
      if (isShortOf(key, stretch)) continue;
      if (entry.isDirectory()) visitFolder(path);
      else visit(path, entry.isSymbolicLink());
    }
  };
  const file = join(articles, start);
  const isInside = start === '' || leadsInside(file, root);
  if (isInside && look(start, () => statSync(file))?.isDirectory()) visitFolder(start);
  else if (look(start, () => lstatSync(file))) visit(start, true);
}

const isPast = (key: string, { before }: Stretch): boolean =>
  before !== undefined && inOrderOfBytes(key, before) >= 0;

/** A folder that comes before the first path may still hold it. */
const isShortOf = (key: string, { from }: Stretch): boolean =>
  from !== undefined && inOrderOfBytes(key, from) < 0 && !(key.endsWith('/') && from.startsWith(key));

/** What lies in a folder, in the order of the paths below it: `a-b.md` before `a/b.md`, as `-` comes before `/`. */
const entriesOf = (articles: string, folder: string) =>
  readdirSync(join(articles, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({ entry, path: folder ? `${folder}/${entry.name}` : entry.name }))
    .map((found) => ({ ...found, key: found.entry.isDirectory() ? `${found.path}/` : found.path }))
    .sort((a, b) => inOrderOfBytes(a.key, b.key));

/** Compares texts as SQLite does, by their UTF-8 bytes; UTF-16 puts some letters in another order. */
export function inOrderOfBytes(a: string, b: string): number {
  if (a === b) return 0;
  if (BEYOND_SURROGATES.test(a) || BEYOND_SURROGATES.test(b))
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
}

const BEYOND_SURROGATES = /[\ud800-\uffff]/;

/** Size and times, to less than a microsecond. */
const stampOf = ({ size, mtimeMs, ctimeMs }: { size: number; mtimeMs: number; ctimeMs: number }) =>
  `${size}:${mtimeMs}:${ctimeMs}`;

function leadsInside(link: string, root: string): boolean {
  try {
    return realpathSync(link).startsWith(root + sep);
  } catch {
    return false;
  }
}
