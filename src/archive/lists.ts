/**
 * Lists and the places of stories in them. A story's ordinal counts from the oldest, so that a page of twenty is closed
 * once it is full; a withdrawn story keeps its place unseen, so that withdrawing moves nothing.
 */
import type { Instant, StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import { isPrinted, type ListKey, SUBJECT, type Touch } from './subjects.ts';

/** Stories on a closed page, and on the newest page of a list. */
export const PAGE_SIZE = 20;

/** Visible neighbours on each side that a story's neighbourhood in a list has. */
export const NEIGHBOURHOOD = 8;

/** Which list: all public stories, or those of a section, topic or author. */
export type ListRef =
  | { readonly of: 'all' }
  | { readonly of: 'section' | 'topic' | 'author'; readonly id: string };

export const keyOf = (list: ListRef): ListKey => (list.of === 'all' ? 'all' : `${list.of}:${list.id}`);

/** A story's membership in a list. */
export interface Entry {
  readonly list: ListKey;
  readonly date: Instant;
  readonly hidden: boolean;
  /** The topic or author as this story writes it. */
  readonly name?: string;
}

/** Changes memberships story by story, and settles ordinals and names once at the end. */
export class ListKeeper {
  readonly #archive: Archive;
  readonly #touch: Touch;
  /** Before the first print nothing rests on neighbourhoods, and looking them up would be most of a scan. */
  readonly #isPrinted: boolean;
  /** For each changed list the oldest place that changed. */
  readonly #dirty = new Map<ListKey, Place>();

  constructor(archive: Archive, touch: Touch) {
    this.#archive = archive;
    this.#touch = touch;
    this.#isPrinted = isPrinted(archive);
  }

  /** Moves a story from its old memberships to its new ones. */
  move(story: StoryId, before: readonly Entry[], after: readonly Entry[]): void {
    const next = new Map(after.map((entry) => [entry.list, entry]));
    const previous = new Map(before.map((entry) => [entry.list, entry]));
    for (const old of before) {
      const now = next.get(old.list);
      if (!now || now.date !== old.date) this.#remove(story, old);
    }
    for (const now of after) {
      const old = previous.get(now.list);
      if (!old || old.date !== now.date) this.#insert(story, now);
      else if (old.hidden !== now.hidden || old.name !== now.name) this.#change(story, old, now);
    }
  }

  /** Numbers changed lists from their first change on, and touches all that this changes. */
  settle(): void {
    for (const [list, from] of this.#dirty) this.#settleList(list, from);
    this.#dirty.clear();
  }

  #remove(story: StoryId, { list, date, hidden }: Entry): void {
    if (!hidden) this.#touchNear(list, date, story);
    this.#archive
      .prepare('DELETE FROM entries WHERE list = ? AND date = ? AND story = ?')
      .run(this.#idOf(list), date, story);
    this.#mark(list, date, story);
  }

  #insert(story: StoryId, { list, date, hidden, name }: Entry): void {
    this.#archive
      .prepare('INSERT INTO entries (list, date, story, hidden, name) VALUES (?, ?, ?, ?, ?)')
      .run(this.#idOf(list), date, story, Number(hidden), name ?? null);
    if (!hidden) this.#touchNear(list, date, story);
    this.#mark(list, date, story);
  }

  #change(story: StoryId, old: Entry, { list, date, hidden, name }: Entry): void {
    if (old.hidden !== hidden) {
      this.#touchNear(list, date, story);
      this.#touch(SUBJECT.page(list, this.#pageOf(list, date, story)));
    }
    this.#archive
      .prepare('UPDATE entries SET hidden = ?, name = ? WHERE list = ? AND date = ? AND story = ?')
      .run(Number(hidden), name ?? null, this.#idOf(list), date, story);
    this.#mark(list, Number.MAX_SAFE_INTEGER, '');
  }

  #mark(list: ListKey, date: Instant, story: StoryId): void {
    const known = this.#dirty.get(list);
    if (!known || isOlder({ date, story }, known)) this.#dirty.set(list, { date, story });
  }

  #settleList(list: ListKey, from: Place): void {
    const id = this.#idOf(list);
    const known = this.#archive.prepare('SELECT entries, listed, name FROM lists WHERE id = ?').get(id);
    const first = this.#renumber(id, from);
    const counts = this.#archive
      .prepare(
        'SELECT count(*) AS entries, count(*) FILTER (WHERE NOT hidden) AS listed FROM entries WHERE list = ?',
      )
      .get(id);
    const name =
      this.#archive
        .prepare('SELECT name FROM entries WHERE list = ? ORDER BY hidden, date DESC, story LIMIT 1')
        .get(id)?.name ?? null;
    const [before, after] = [Number(known?.entries ?? 0), Number(counts?.entries)];
    this.#archive
      .prepare('UPDATE lists SET entries = ?, listed = ?, name = ? WHERE id = ?')
      .run(after, Number(counts?.listed), name, id);
    this.#touch(SUBJECT.list(list));
    if (name !== known?.name || (before === 0) !== (after === 0)) this.#touch(SUBJECT.term(list));
    const [of] = list.split(':');
    if (of === 'topic' || of === 'author') this.#touch(SUBJECT.terms(of));
    const lastPage = Math.floor(Math.max(before, after) / PAGE_SIZE) + 1;
    for (let page = Math.floor(first / PAGE_SIZE) + 1; page <= lastPage; page++)
      this.#touch(SUBJECT.page(list, page));
  }

  /** @returns the first ordinal that may have changed */
  #renumber(list: number, { date, story }: Place): number {
    const before = this.#archive
      .prepare(
        'SELECT ordinal FROM entries WHERE list = ? AND (date < ? OR (date = ? AND story > ?)) ORDER BY date DESC, story LIMIT 1',
      )
      .get(list, date, date, story);
    const first = before ? Number(before.ordinal) + 1 : 0;
    const rows = this.#archive
      .prepare(
        'SELECT date, story FROM entries WHERE list = ? AND (date > ? OR (date = ? AND story <= ?)) ORDER BY date, story DESC',
      )
      .all(list, date, date, story);
    const update = this.#archive.prepare(
      'UPDATE entries SET ordinal = ? WHERE list = ? AND date = ? AND story = ?',
    );
    rows.forEach((row, i) => {
      update.run(first + i, list, Number(row.date), String(row.story));
    });
    return first;
  }

  #pageOf(list: ListKey, date: Instant, story: StoryId): number {
    const row = this.#archive
      .prepare('SELECT ordinal FROM entries WHERE list = ? AND date = ? AND story = ?')
      .get(this.#idOf(list), date, story);
    return Math.floor(Number(row?.ordinal ?? 0) / PAGE_SIZE) + 1;
  }

  #touchNear(list: ListKey, date: Instant, story: StoryId): void {
    if (list === 'all' || !this.#isPrinted) return;
    const { before, after } = neighbours(this.#archive, list, date, story, NEIGHBOURHOOD);
    this.#touch(SUBJECT.near(list, story));
    for (const other of [...before, ...after]) this.#touch(SUBJECT.near(list, other.story));
    const from = before.length < NEIGHBOURHOOD ? Number.MIN_SAFE_INTEGER : (before.at(-1)?.date ?? 0);
    const to = after.length < NEIGHBOURHOOD ? Number.MAX_SAFE_INTEGER : (after.at(-1)?.date ?? 0);
    for (const unseen of this.#hiddenBetween(list, from, to)) this.#touch(SUBJECT.near(list, unseen));
  }

  /** A withdrawn story stands in nobody's neighbourhood, but it has one of its own. */
  #hiddenBetween(list: ListKey, from: Instant, to: Instant): readonly StoryId[] {
    return this.#archive
      .prepare('SELECT story FROM entries WHERE list = ? AND hidden AND date BETWEEN ? AND ?')
      .all(this.#idOf(list), from, to)
      .map(({ story }) => String(story));
  }

  #idOf(list: ListKey): number {
    const known = this.#archive.prepare('SELECT id FROM lists WHERE key = ?').get(list);
    return Number(
      known
        ? known.id
        : this.#archive.prepare('INSERT INTO lists (key) VALUES (?)').run(list).lastInsertRowid,
    );
  }
}

/** A story's place in a list. */
export interface Place {
  readonly story: StoryId;
  readonly date: Instant;
}

/** Whether a place lies before another in time; of equal dates the later id is the older. */
export const isOlder = (a: Place, b: Place): boolean =>
  a.date < b.date || (a.date === b.date && a.story > b.story);

/** The visible stories of a list next to a place: `before` newest first, `after` oldest first. */
function neighbours(
  archive: Archive,
  list: ListKey,
  date: Instant,
  story: StoryId,
  most: number,
): { readonly before: readonly Place[]; readonly after: readonly Place[] } {
  const from =
    'SELECT e.story, e.date FROM lists l JOIN entries e NOT INDEXED ON e.list = l.id WHERE l.key = ? AND NOT e.hidden AND';
  const before = archive.prepare(
    `${from} e.date <= ? AND (e.date < ? OR e.story > ?) ORDER BY e.date DESC, e.story LIMIT ?`,
  );
  const after = archive.prepare(
    `${from} e.date >= ? AND (e.date > ? OR e.story < ?) ORDER BY e.date, e.story DESC LIMIT ?`,
  );
  return {
    before: before.all(list, date, date, story, most).map(placeOf),
    after: after.all(list, date, date, story, most).map(placeOf),
  };
}

const placeOf = (row: Record<string, unknown>): Place => ({
  story: String(row.story),
  date: Number(row.date),
});
