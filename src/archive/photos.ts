/** What the archive knows of photos: which bytes, how large, and the caption that the file itself carries. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { photoName } from '../content/photo-name.ts';
import type { PhotoPlace } from '../content/story.ts';
import type { Archive } from './archive.ts';

/** What a photo's file says of itself. */
interface PhotoFacts {
  readonly width: number;
  readonly height: number;
  readonly caption?: string;
  readonly credit?: string;
}

/** Reads a photo's bytes. Throws an Error whose message goes on after the file's name: `is not a picture`. */
export type InspectPhoto = (bytes: Uint8Array) => Promise<PhotoFacts>;

/** The kinds of references that name a photo. */
export const PHOTO_PLACES: readonly PhotoPlace[] = ['lead', 'portrait', 'photo'];
/** The same as SQL. */
export const PHOTO_KINDS = `(${PHOTO_PLACES.map((place) => `'${place}'`).join(', ')})`;

/** Photos inspected at once; decoding is the library's own work in threads. */
const AT_ONCE = 4;

/**
 * Inspects the photos that stories name and that are new or changed.
 * @param files what lies under `articles/`, with stamps
 * @returns the paths of photos that are other than before
 */
export async function inspectPhotos(
  archive: Archive,
  files: ReadonlyMap<string, string>,
  { articles, inspectPhoto }: { articles: string; inspectPhoto: InspectPhoto },
): Promise<readonly string[]> {
  const known = archive.prepare('SELECT stamp FROM photos WHERE path = ?');
  const named = archive
    .prepare(`SELECT DISTINCT target FROM refs WHERE kind IN ${PHOTO_KINDS} ORDER BY target`)
    .all()
    .map(({ target }) => String(target));
  const stale = named.filter((path) => files.has(path) && known.get(path)?.stamp !== files.get(path));
  const changed: string[] = forgetGone(archive, files);
  for (let at = 0; at < stale.length; at += AT_ONCE) {
    const inspected = await Promise.all(
      stale
        .slice(at, at + AT_ONCE)
        .map((path) => inspect(join(articles, path), inspectPhoto).then((row) => ({ path, row }))),
    );
    for (const { path, row } of inspected)
      if (storePhoto(archive, path, files.get(path) ?? '', row)) changed.push(path);
  }
  return changed;
}

/** The bytes of a photo's JPEG derivative, for enclosures in feeds. */
export const setJpeg = (archive: Archive, hash: string, bytes: number) =>
  void archive.prepare('INSERT OR REPLACE INTO jpegs VALUES (?, ?)').run(hash, bytes);

interface Row extends PhotoFacts {
  readonly hash: string;
  readonly problem?: string;
}

async function inspect(file: string, inspectPhoto: InspectPhoto): Promise<Row> {
  const bytes = await readFile(file);
  const hash = photoName(bytes);
  try {
    return { hash, ...(await inspectPhoto(bytes)) };
  } catch (error) {
    return { hash, width: 0, height: 0, problem: error instanceof Error ? error.message : String(error) };
  }
}

function storePhoto(
  archive: Archive,
  path: string,
  stamp: string,
  { hash, width, height, caption, credit, problem }: Row,
): boolean {
  const before = archive.prepare('SELECT hash FROM photos WHERE path = ?').get(path)?.hash;
  archive
    .prepare('INSERT OR REPLACE INTO photos VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(path, stamp, hash, width, height, caption ?? null, credit ?? null, problem ?? null);
  return before !== hash;
}

function forgetGone(archive: Archive, files: ReadonlyMap<string, string>): string[] {
  const gone = archive
    .prepare('SELECT path FROM photos')
    .all()
    .map(({ path }) => String(path))
    .filter((path) => !files.has(path));
  for (const path of gone) archive.prepare('DELETE FROM photos WHERE path = ?').run(path);
  return gone;
}
