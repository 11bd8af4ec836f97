/** What the site consists of, for the press: rows stream, so that memory does not grow with the archive. */
import { topicAddress } from '../addresses.ts';
import type { PhotoPlace, StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import { sectionsOf, standingsOf, topicAliases } from './desk.ts';
import { type ListRef, PAGE_SIZE } from './lists.ts';
import { PHOTO_KINDS } from './photos.ts';

/** Stories that have a page: public ones, and withdrawn ones as notices. */
export function* storyIds(archive: Archive): Generator<StoryId> {
  for (const row of archive
    .prepare("SELECT story FROM stories WHERE state <> 'hidden' ORDER BY story")
    .iterate())
    yield String(row.story);
}

/** Lists that have a page, and how many closed ones. An author with a file has a page before the first story. */
export function* lists(
  archive: Archive,
): Generator<{ readonly list: ListRef; readonly closedPages: number }> {
  const rows = archive.prepare('SELECT key, entries FROM lists WHERE listed > 0 ORDER BY key').iterate();
  for (const row of rows)
    yield { list: listRef(String(row.key)), closedPages: Math.floor(Number(row.entries) / PAGE_SIZE) };
  const authors = archive
    .prepare("SELECT key FROM desk WHERE key >= 'author:' AND key < 'author;' ORDER BY key")
    .all();
  for (const { key } of authors) yield { list: listRef(String(key)), closedPages: 0 };
}

export const sectionIds = (archive: Archive): readonly string[] => sectionsOf(archive).map(({ id }) => id);
export const standingSlugs = (archive: Archive): readonly string[] =>
  standingsOf(archive).map(({ slug }) => slug);

/** Days with public stories. */
export const days = (archive: Archive) =>
  archive
    .prepare('SELECT year, month, day FROM days ORDER BY year, month, day')
    .all()
    .map((row) => ({
      year: Number(row.year),
      month: Number(row.month),
      day: Number(row.day),
    }));

/** Old addresses that lead to new ones. */
export function moved(archive: Archive): readonly string[] {
  const stories = archive
    .prepare('SELECT DISTINCT address FROM aliases ORDER BY address')
    .all()
    .map(({ address }) => String(address));
  const isListed = archive.prepare('SELECT 1 FROM lists WHERE key = ? AND listed > 0');
  const topics = [...topicAliases(archive)]
    .filter(([, topic]) => isListed.get(`topic:${topic}`))
    .map(([alias]) => topicAddress(alias));
  return [...stories, ...topics];
}

/** A photo that readers see, and what for. */
export interface PhotoInUse {
  /** Content hash, as in `Photo.name`. */
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly place: PhotoPlace;
}

/** Photos of public stories and of desk files; those of withdrawn, future and draft stories are not among them. */
export function* photosInUse(archive: Archive): Generator<PhotoInUse> {
  const rows = archive.prepare(`
    SELECT DISTINCT p.hash, p.path, p.width, p.height, r.kind
    FROM refs r JOIN photos p ON p.path = r.target LEFT JOIN stories s ON s.story = substr(r.file, 1, length(r.file) - 3)
    WHERE r.kind IN ${PHOTO_KINDS} AND p.problem IS NULL
    AND (r.file LIKE '\\_desk/%' ESCAPE '\\' OR s.state NOT IN ('hidden', 'withdrawn'))`);
  for (const { hash, path, width, height, kind } of rows.iterate())
    yield {
      name: String(hash),
      path: String(path),
      width: Number(width),
      height: Number(height),
      place: String(kind) as PhotoPlace,
    };
}

function listRef(key: string): ListRef {
  const [of, id] = key.split(':');
  return id !== undefined && (of === 'section' || of === 'topic' || of === 'author')
    ? { of, id }
    : { of: 'all' };
}
