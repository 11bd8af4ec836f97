/** Pages that are gone because all their stories were withdrawn: nobody who links to them did anything wrong. */
import { indexAddress } from '../addresses.ts';
import { isDay, startOfDay } from '../content/dates.ts';
import type { Archive } from './archive.ts';
import { isTerm } from './names.ts';
import type { ListKey } from './subjects.ts';

/** Whether a topic or an author has stories, and all were withdrawn. */
export const isEmptiedTerm = (archive: Archive, key: ListKey): boolean =>
  isTerm(key) &&
  archive.prepare('SELECT 1 FROM lists WHERE key = ? AND listed = 0 AND entries > 0').get(key) !== undefined;

/**
 * Whether a year, month or day of the index has withdrawn stories.
 * @param address of a page that is not there: it has no other ones
 */
export function isEmptiedIndex(archive: Archive, address: string, timeZone: string): boolean {
  const [year = 0, month, day] = address.split('/').slice(2, -1).map(Number);
  if (indexAddress(year, month, day) !== address || !isDay(year, month ?? 1, day ?? 1)) return false;
  const begin = (years: number, months: number, days: number) =>
    startOfDay(year + years, (month ?? 1) + months, (day ?? 1) + days, timeZone);
  const next = [Number(!month), Number(Boolean(month) && !day), Number(Boolean(day))] as const;
  const withdrawn = archive.prepare(`
    SELECT 1 FROM lists l JOIN entries e ON e.list = l.id
    WHERE l.key = 'all' AND e.withdrawn AND e.date >= ? AND e.date < ?`);
  return withdrawn.get(begin(0, 0, 0), begin(...next)) !== undefined;
}
