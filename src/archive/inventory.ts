/** What the site consists of, for the press. What there are many of, photos and lists, comes row by row. */
import { type CardSubject, topicAddress } from '../addresses.ts';
import type { PhotoPlace, StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import { deskFile, sectionsOf, standingsOf, topicAliases } from './desk.ts';
import { PAGE_SIZE } from './list-pages.ts';
import { keyOf, type ListRef } from './lists.ts';
import { PHOTO_PLACES } from './photos.ts';
import { begins } from './prefix.ts';
import type { ListKey } from './subjects.ts';
import { hasTermPage, isShown, namedAuthors } from './term-pages.ts';

/** A list with pages of its own. */
export type PagedList = Exclude<ListRef, { of: 'kind' }>;

/** Lists that have a page, and how many closed ones; those of a kind have none. */
export function* lists(
  archive: Archive,
): Generator<{ readonly list: PagedList; readonly closedPages: number }> {
  const rows = archive
    .prepare("SELECT key, entries FROM lists WHERE listed > 0 AND key NOT GLOB 'kind:*' ORDER BY key")
    .iterate();
  for (const row of rows) yield pagedList(row);
  for (const key of namedAuthors(archive)) yield { list: listRef(key), closedPages: 0 };
}

/** One of `lists`, if it has a page. */
export function listNow(
  archive: Archive,
  key: ListKey,
): { readonly list: PagedList; readonly closedPages: number } | undefined {
  const row = archive.prepare('SELECT key, entries FROM lists WHERE key = ? AND listed > 0').get(key);
  if (row) return pagedList(row);
  return hasTermPage(archive, key) ? { list: listRef(key), closedPages: 0 } : undefined;
}

const pagedList = ({ key, entries }: Record<string, unknown>) => ({
  list: listRef(String(key)),
  closedPages: Math.floor(Number(entries) / PAGE_SIZE),
});

export const sectionIds = (archive: Archive): readonly string[] => sectionsOf(archive).map(({ id }) => id);
export const standingSlugs = (archive: Archive): readonly string[] =>
  standingsOf(archive).map(({ slug }) => slug);

/** Fronts, sections, topics and authors without a picture of their own; there are too many stories to name each. */
export function* listCards(archive: Archive): Generator<CardSubject> {
  yield { of: 'all' };
  for (const id of sectionIds(archive)) yield { of: 'section', id };
  for (const { list } of lists(archive)) yield* cardsOf(archive, list);
}

/** The card of a topic or an author, if it needs one. */
export function cardsOf(archive: Archive, list: PagedList): readonly CardSubject[] {
  if (list.of !== 'topic' && list.of !== 'author') return [];
  const isPictured = archive.prepare("SELECT 1 FROM refs WHERE file = ? AND kind = 'portrait'");
  return isPictured.get(deskFile(keyOf(list))) ? [] : [list];
}

/** What a story has files for: a page, and a card where it has no photo. */
export function storyNow(
  archive: Archive,
  story: StoryId,
): { readonly hasPage: boolean; readonly hasCard: boolean } {
  const row = archive.prepare('SELECT state, pictured FROM stories WHERE story = ?').get(story);
  const hasPage = row !== undefined && row.state !== 'hidden';
  return { hasPage, hasCard: hasPage && row.state !== 'withdrawn' && !row.pictured };
}

/** Whether a year, month or day has public stories. */
export const hasStories = (archive: Archive, year: number, month?: number, day?: number): boolean =>
  archive
    .prepare('SELECT 1 FROM days WHERE year = ?1 AND coalesce(?2, month) = month AND coalesce(?3, day) = day')
    .get(year, month ?? null, day ?? null) !== undefined;

/** Whether a month has public stories that were first published here. */
export const hasOwnStories = (archive: Archive, year: number, month: number): boolean =>
  archive.prepare('SELECT 1 FROM days WHERE year = ? AND month = ? AND own > 0').get(year, month) !==
  undefined;

/** Days with public stories, oldest first, and how many each has, all in all and first published here. */
export const days = (archive: Archive) =>
  archive
    .prepare('SELECT year, month, day, count, own FROM days ORDER BY year, month, day')
    .all()
    .map((row) => ({
      year: Number(row.year),
      month: Number(row.month),
      day: Number(row.day),
      count: Number(row.count),
      own: Number(row.own),
    }));

/** Old addresses that lead to new ones. */
export function moved(archive: Archive): readonly string[] {
  const stories = archive
    .prepare('SELECT DISTINCT address FROM aliases WHERE shown ORDER BY address')
    .all()
    .map(({ address }) => String(address));
  const topics = [...topicAliases(archive)]
    .filter(([, topic]) => hasTermPage(archive, `topic:${topic}`))
    .map(([alias]) => topicAddress(alias));
  return [...stories, ...topics];
}

/** Whether an old address of a story leads to a new one. */
export const isMoved = (archive: Archive, address: string): boolean =>
  archive.prepare('SELECT 1 FROM aliases WHERE address = ? AND shown').get(address) !== undefined;

/** Old addresses of topics, by their lists. */
export function oldAddressesOfTopics(archive: Archive): ReadonlyMap<ListKey, readonly string[]> {
  const found = new Map<ListKey, readonly string[]>();
  for (const [alias, topic] of topicAliases(archive)) {
    const list = `topic:${topic}`;
    found.set(list, [...(found.get(list) ?? []), topicAddress(alias)]);
  }
  return found;
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

const PHOTOS = 'SELECT path, hash, width, height FROM photos WHERE problem IS NULL';

/** Photos of public stories and of desk files with a page; those of withdrawn, future and draft stories are not among them. */
export const photosInUse = (archive: Archive): Generator<PhotoInUse> =>
  usesOf(archive, archive.prepare(`${PHOTOS} ORDER BY path`).iterate());

/** One of `photosInUse`, which may lie at several paths. @param name content hash */
export const usesOfPhoto = (archive: Archive, name: string): Generator<PhotoInUse> =>
  usesOf(archive, archive.prepare(`${PHOTOS} AND hash = ? ORDER BY path`).all(name));

function* usesOf(archive: Archive, photos: Iterable<Record<string, unknown>>): Generator<PhotoInUse> {
  const inStory = archive.prepare(`
    SELECT 1 FROM refs r JOIN stories s ON s.story = substr(r.file, 1, length(r.file) - 3)
    WHERE r.kind = ? AND r.target = ? AND s.state NOT IN ('hidden', 'withdrawn') LIMIT 1`);
  const inDesk = archive.prepare(
    `SELECT file FROM refs WHERE kind = ? AND target = ? AND ${begins('file', '_desk/')}`,
  );
  const isUsed = (place: PhotoPlace, path: string) =>
    inStory.get(place, path) !== undefined ||
    inDesk.all(place, path).some(({ file }) => isShown(archive, String(file)));
  for (const row of photos) {
    const path = String(row.path);
    const photo = { name: String(row.hash), path, width: Number(row.width), height: Number(row.height) };
    for (const place of PHOTO_PLACES) if (isUsed(place, path)) yield { ...photo, place };
  }
}

/** What a list's key says; a list without a page of its own is `all`. */
export function listRef(key: string): PagedList {
  const [of, id] = key.split(':');
  return id !== undefined && (of === 'section' || of === 'topic' || of === 'author')
    ? { of, id }
    : { of: 'all' };
}
