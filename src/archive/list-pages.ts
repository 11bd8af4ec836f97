/** Lists cut into pages, from the oldest story on: a page is known by the place at which it begins. */
import type { Archive } from './archive.ts';
import { type Place, placeOf } from './place.ts';
import type { ListKey } from './subjects.ts';

/** Stories on a closed page, and on the newest page of a list. */
export const PAGE_SIZE = 20;

/**
 * Pages that begin before a place stay as they are; those that follow are cut anew.
 * @returns the first page that may have changed
 */
export function cutPages(archive: Archive, list: number, { date, story }: Place): number {
  const kept = archive
    .prepare(
      `SELECT page, date, story FROM list_pages WHERE list = ? AND date <= ? AND (date < ? OR story > ?)
       ORDER BY date DESC, story LIMIT 1`,
    )
    .get(list, date, date, story);
  const first = kept ? Number(kept.page) : 1;
  const start = kept ? placeOf(kept) : { date: Number.MIN_SAFE_INTEGER, story: '' };
  archive.prepare('DELETE FROM list_pages WHERE list = ? AND page >= ?').run(list, first);
  const places = archive
    .prepare(
      'SELECT date, story FROM entries WHERE list = ? AND date >= ? AND (date > ? OR story <= ?) ORDER BY date, story DESC',
    )
    .iterate(list, start.date, start.date, start.story);
  const begins: Place[] = [];
  let n = 0;
  for (const row of places) if (n++ % PAGE_SIZE === 0) begins.push(placeOf(row));
  const insert = archive.prepare('INSERT INTO list_pages (list, date, story, page) VALUES (?, ?, ?, ?)');
  begins.forEach((begin, i) => {
    insert.run(list, begin.date, begin.story, first + i);
  });
  return first;
}

/** The page of a list on which a place lies; undefined for a list that is not cut. */
export function pageOfPlace(archive: Archive, list: ListKey, { date, story }: Place): number | undefined {
  const row = archive
    .prepare(
      `SELECT p.page FROM lists l JOIN list_pages p ON p.list = l.id
       WHERE l.key = ? AND p.date <= ? AND (p.date < ? OR p.story >= ?) ORDER BY p.date DESC, p.story LIMIT 1`,
    )
    .get(list, date, date, story);
  return row && Number(row.page);
}
