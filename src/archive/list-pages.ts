/** Lists cut into pages, from the oldest story on: a page is known by the place at which it begins. */
import type { Archive } from './archive.ts';
import { type Place, placeOf } from './place.ts';

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

/** The page of a list on which a place lies. @param list its number in the archive */
export function pageAt(archive: Archive, list: number, { date, story }: Place): number {
  const row = archive
    .prepare(
      'SELECT page FROM list_pages WHERE list = ? AND date <= ? AND (date < ? OR story >= ?) ORDER BY date DESC, story LIMIT 1',
    )
    .get(list, date, date, story);
  return Number(row?.page ?? 1);
}
