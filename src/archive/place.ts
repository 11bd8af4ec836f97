/** Where stories stand in lists. */
import type { Instant, StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import type { ListKey } from './subjects.ts';

/** A story's place in a list. */
export interface Place {
  readonly story: StoryId;
  readonly date: Instant;
}

/** Whether a place lies before another in time; of equal dates the later id is the older. */
export const isOlder = (a: Place, b: Place): boolean =>
  a.date < b.date || (a.date === b.date && a.story > b.story);

/** Of a row with a story and its date. */
export const placeOf = (row: Record<string, unknown>): Place => ({
  story: String(row.story),
  date: Number(row.date),
});

const LISTED =
  'SELECT e.story, e.date FROM lists l JOIN entries e ON e.list = l.id WHERE l.key = ? AND NOT e.withdrawn AND';

/** The visible stories of a list before a place, newest first. */
export const placesBefore = (
  archive: Archive,
  list: ListKey,
  { date, story }: Place,
  most: number,
): readonly Place[] =>
  archive
    .prepare(`${LISTED} e.date <= ? AND (e.date < ? OR e.story > ?) ORDER BY e.date DESC, e.story LIMIT ?`)
    .all(list, date, date, story, most)
    .map(placeOf);

/** The visible stories of a list from a place on, oldest first: the one there is the first of them. */
export const placesFrom = (
  archive: Archive,
  list: ListKey,
  { date, story }: Place,
  most: number,
): readonly Place[] =>
  archive
    .prepare(`${LISTED} e.date >= ? AND (e.date > ? OR e.story <= ?) ORDER BY e.date, e.story DESC LIMIT ?`)
    .all(list, date, date, story, most)
    .map(placeOf);

/** The visible stories of a list next to a place: `before` newest first, `after` oldest first. */
export function neighbours(
  archive: Archive,
  list: ListKey,
  place: Place,
  most: { readonly before: number; readonly after: number },
): { readonly before: readonly Place[]; readonly after: readonly Place[] } {
  return {
    before: placesBefore(archive, list, place, most.before),
    after: placesFrom(archive, list, place, most.after + 1)
      .filter((other) => !isAt(other, place))
      .slice(0, most.after),
  };
}

/** Whether that is the very place. */
export const isAt = (other: Place | undefined, { story, date }: Place): boolean =>
  other?.story === story && other.date === date;
