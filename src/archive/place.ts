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

/** The visible stories of a list next to a place: `before` newest first, `after` oldest first. */
export function neighbours(
  archive: Archive,
  list: ListKey,
  { date, story }: Place,
  most: { readonly before: number; readonly after: number },
): { readonly before: readonly Place[]; readonly after: readonly Place[] } {
  const from =
    'SELECT e.story, e.date FROM lists l JOIN entries e ON e.list = l.id WHERE l.key = ? AND NOT e.hidden AND';
  const before = archive.prepare(
    `${from} e.date <= ? AND (e.date < ? OR e.story > ?) ORDER BY e.date DESC, e.story LIMIT ?`,
  );
  const after = archive.prepare(
    `${from} e.date >= ? AND (e.date > ? OR e.story < ?) ORDER BY e.date, e.story DESC LIMIT ?`,
  );
  return {
    before: before.all(list, date, date, story, most.before).map(placeOf),
    after: after.all(list, date, date, story, most.after).map(placeOf),
  };
}
