/** What the archive knows of photos: which bytes, how large, and the caption that the file itself carries. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { photoName } from '../content/photo-name.ts';
import type { PhotoPlace } from '../content/story.ts';
import type { Problem } from '../problems/problem.ts';
import type { Archive } from './archive.ts';
import type { Due } from './changes.ts';
import { problemOf } from './unreadable.ts';
import { OUTSIDE } from './walk.ts';

/** What a photo's file says of itself. */
interface PhotoFacts {
  readonly width: number;
  readonly height: number;
  readonly caption?: string;
  readonly credit?: string;
  readonly colour?: string;
}

/** Reads a photo's bytes. Throws an Error whose message goes on after the file's name: `is not a picture`. */
export type InspectPhoto = (bytes: Uint8Array) => Promise<PhotoFacts>;

/** The kinds of references that name a photo. */
export const PHOTO_PLACES: readonly PhotoPlace[] = ['lead', 'portrait', 'photo'];
/** The same as SQL. */
export const PHOTO_KINDS = `(${PHOTO_PLACES.map((place) => `'${place}'`).join(', ')})`;

/** Paths of the photos that a file names. */
export const photosNamedIn = (archive: Archive, file: string): readonly string[] =>
  archive
    .prepare(`SELECT DISTINCT target FROM refs WHERE file = ? AND kind IN ${PHOTO_KINDS}`)
    .all(file)
    .map(({ target }) => String(target));

/** The content hash of the photo at a path; undefined when no photo is known there. */
export const contentOf = (archive: Archive, path: string): string | undefined =>
  archive.prepare('SELECT hash FROM photos WHERE path = ?').get(path)?.hash?.toString();

/** Bytes that a photo may have: several of them are in memory at once, and cameras write less. */
const MOST_BYTES = 100_000_000;

/** Photos inspected at once; decoding is the library's own work in threads. */
const AT_ONCE = 4;

/**
 * Inspects the photos that stories name and that are new or changed.
 * @param gone files that were forgotten, and links that lead out of the newsroom now
 * @returns the paths of photos that are other than before, and why some cannot be read now
 */
export async function inspectPhotos(
  archive: Archive,
  { articles, inspectPhoto }: { articles: string; inspectPhoto: InspectPhoto },
  due: Due,
  gone: readonly string[],
): Promise<{ readonly changed: readonly string[]; readonly unreadable: readonly Problem[] }> {
  const changed = gone.filter((path) => forgetGone(archive, path, due));
  const stale = archive
    .prepare(
      `SELECT f.path, f.stamp, iif(p.problem IS NULL, p.hash, NULL) AS known FROM (SELECT DISTINCT target FROM refs WHERE open AND kind IN ${PHOTO_KINDS}) r
       JOIN files f ON f.path = r.target LEFT JOIN photos p ON p.path = f.path
       WHERE p.stamp IS NOT f.stamp AND f.stamp <> ? ORDER BY f.path`,
    )
    .all(OUTSIDE)
    .map(({ path, stamp, known }) => ({
      path: String(path),
      stamp: String(stamp),
      known: known?.toString(),
    }));
  const unreadable: Problem[] = [];
  for (let at = 0; at < stale.length; at += AT_ONCE) {
    const inspected = await Promise.all(
      stale
        .slice(at, at + AT_ONCE)
        .map(async (photo) => ({ ...photo, found: await inspect(articles, photo, inspectPhoto) })),
    );
    for (const { path, stamp, found } of inspected)
      if (found === 'known') renewPhoto(archive, path, stamp);
      else if ('code' in found) unreadable.push(found);
      else if (storePhoto(archive, path, stamp, found, due)) changed.push(path);
  }
  return { changed, unreadable };
}

/** Remembers how long the JPEG of a photo is, for enclosures in feeds. @param address at which it lies */
export const setJpeg = (archive: Archive, address: string, bytes: number) =>
  void archive.prepare('INSERT OR REPLACE INTO jpegs VALUES (?, ?)').run(address, bytes);

interface Row extends PhotoFacts {
  readonly hash: string;
  readonly problem?: string;
}

/** @returns `known` for a picture with the bytes that the archive knows: a checkout gives every file new times */
async function inspect(
  articles: string,
  { path, known }: { path: string; known: string | undefined },
  inspectPhoto: InspectPhoto,
): Promise<Row | 'known' | Problem> {
  const read = await readPhoto(join(articles, path)).catch((error) => problemOf(error, path));
  if (read === 'too large')
    return { hash: photoName(Buffer.from(path)), width: 0, height: 0, problem: TOO_LARGE };
  if ('code' in read) return read;
  const hash = photoName(read);
  if (hash === known) return 'known';
  try {
    return { hash, ...(await inspectPhoto(read)) };
  } catch (error) {
    return { hash, width: 0, height: 0, problem: error instanceof Error ? error.message : String(error) };
  }
}

const TOO_LARGE = `is larger than ${MOST_BYTES / 1_000_000} MB`;

/** Of a photo that is too large nothing is read, so that memory stays bounded. */
async function readPhoto(file: string): Promise<Buffer | 'too large'> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    return size > MOST_BYTES ? 'too large' : await handle.readFile();
  } finally {
    await handle.close();
  }
}

const renewPhoto = (archive: Archive, path: string, stamp: string) =>
  void archive.prepare('UPDATE photos SET stamp = ? WHERE path = ?').run(stamp, path);

function storePhoto(
  archive: Archive,
  path: string,
  stamp: string,
  { hash, width, height, caption, credit, colour, problem }: Row,
  due: Due,
): boolean {
  const before = archive.prepare('SELECT hash FROM photos WHERE path = ?').get(path)?.hash;
  archive
    .prepare('INSERT OR REPLACE INTO photos VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
    .run(path, stamp, hash, width, height, caption ?? null, credit ?? null, colour ?? null, problem ?? null);
  if (before === hash) return false;
  if (before !== undefined) due('photo', String(before));
  due('original', path);
  return true;
}

/** @returns whether it was a photo */
function forgetGone(archive: Archive, path: string, due: Due): boolean {
  const photo = archive.prepare('DELETE FROM photos WHERE path = ? RETURNING hash').get(path);
  if (photo) due('photo', String(photo.hash));
  return photo !== undefined;
}
