/**
 * Lists and the places of stories in them. Pages are counted from the oldest, so that a page of twenty is closed once it
 * is full; a withdrawn story keeps its place unseen, so that withdrawing moves nothing.
 */
import type { Instant, StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import { type Changes, hasPages } from './changes.ts';
import { cutPages, PAGE_SIZE, pageOfPlace } from './list-pages.ts';
import { isOlder, neighbours, type Place } from './place.ts';
import { type ListKey, SUBJECT } from './subjects.ts';

/** Visible neighbours on each side that a story's neighbourhood in a list has. */
export const NEIGHBOURHOOD = 8;
/** In a section it reaches further back: Berita Lainnya shows five of the stories before one, and six more may be related. */
export const BEFORE_IN_SECTION = 11;

/** How many stories after one have it in their neighbourhood. */
const reachOf = (list: ListKey) => (list.startsWith('section:') ? BEFORE_IN_SECTION : NEIGHBOURHOOD);

/** Which list: all public stories, those of a section, topic or author, or those of a kind that the front page gathers. */
export type ListRef =
  | { readonly of: 'all' }
  | { readonly of: 'section' | 'topic' | 'author'; readonly id: string }
  | { readonly of: 'kind'; readonly id: GatheredKind };

/** Kinds of story that have a list, though no page of their own. */
export const GATHERED_KINDS = ['opinion', 'photo'] as const;
type GatheredKind = (typeof GATHERED_KINDS)[number];

export const keyOf = (list: ListRef): ListKey => (list.of === 'all' ? 'all' : `${list.of}:${list.id}`);

/** A story's membership in a list. */
export interface Entry {
  readonly list: ListKey;
  readonly date: Instant;
  readonly withdrawn: boolean;
  /** Whether it is more than a draft or a future story that is shown. */
  readonly isPublic: boolean;
  /** The topic or author as this story writes it. */
  readonly name?: string;
  readonly isAdvertisement: boolean;
}

/** Whether two memberships at one place differ. */
const isOther = (a: Entry, b: Entry): boolean =>
  a.withdrawn !== b.withdrawn ||
  a.isPublic !== b.isPublic ||
  a.name !== b.name ||
  a.isAdvertisement !== b.isAdvertisement;

/** What changed in a list since it was settled. */
interface Change {
  /** The oldest place that came or went. */
  from?: Place;
  /** How many places more or fewer, and how many that readers see. */
  entries: number;
  listed: number;
}

/** Changes memberships story by story, and settles pages, counts and names once at the end. */
export class ListKeeper {
  readonly #archive: Archive;
  readonly #noted: Changes;
  /** Before the first print nothing rests on neighbourhoods, and looking them up would be most of a scan. */
  readonly #hasPages: boolean;
  readonly #changes = new Map<ListKey, Change>();
  readonly #ids = new Map<ListKey, number>();

  constructor(archive: Archive, noted: Changes) {
    this.#archive = archive;
    this.#noted = noted;
    this.#hasPages = hasPages(archive);
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
      else if (isOther(old, now)) this.#change(story, old, now);
    }
  }

  /** Cuts changed lists into pages anew from their first change on, and touches all that this changes. */
  settle(): void {
    for (const [list, change] of this.#changes) this.#settleList(list, change);
    this.#changes.clear();
  }

  #remove(story: StoryId, { list, date, withdrawn }: Entry): void {
    if (!withdrawn) this.#touchNear(list, date, story);
    this.#archive
      .prepare('DELETE FROM entries WHERE list = ? AND date = ? AND story = ?')
      .run(this.#idOf(list), date, story);
    this.#note(list, { story, date }, -1, withdrawn ? 0 : -1);
  }

  #insert(story: StoryId, { list, date, withdrawn, name, isAdvertisement }: Entry): void {
    this.#archive
      .prepare(
        'INSERT INTO entries (list, date, story, withdrawn, name, advertisement) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(this.#idOf(list), date, story, Number(withdrawn), name ?? null, Number(isAdvertisement));
    if (!withdrawn) this.#touchNear(list, date, story);
    this.#note(list, { story, date }, 1, withdrawn ? 0 : 1);
  }

  #change(story: StoryId, old: Entry, { list, date, withdrawn, name, isAdvertisement }: Entry): void {
    if (old.withdrawn !== withdrawn) {
      this.#touchNear(list, date, story);
      const page = pageOfPlace(this.#archive, list, { story, date });
      if (page !== undefined) this.#noted.touch(SUBJECT.page(list, page));
    }
    this.#archive
      .prepare(
        'UPDATE entries SET withdrawn = ?, name = ?, advertisement = ? WHERE list = ? AND date = ? AND story = ?',
      )
      .run(Number(withdrawn), name ?? null, Number(isAdvertisement), this.#idOf(list), date, story);
    this.#note(list, undefined, 0, Number(old.withdrawn) - Number(withdrawn));
  }

  #note(list: ListKey, place: Place | undefined, entries: number, listed: number): void {
    const change = this.#changes.get(list) ?? { entries: 0, listed: 0 };
    if (place && (!change.from || isOlder(place, change.from))) change.from = place;
    change.entries += entries;
    change.listed += listed;
    this.#changes.set(list, change);
  }

  #settleList(list: ListKey, { from, entries, listed }: Change): void {
    const id = this.#idOf(list);
    const known = this.#archive.prepare('SELECT entries, listed, name FROM lists WHERE id = ?').get(id);
    const [before, after] = [Number(known?.entries), Number(known?.entries) + entries];
    const [listedBefore, listedAfter] = [Number(known?.listed), Number(known?.listed) + listed];
    const [of] = list.split(':');
    const isTerm = of === 'topic' || of === 'author';
    const { name, newest } = isTerm ? this.#newestOf(id) : { name: null, newest: null };
    this.#archive
      .prepare('UPDATE lists SET entries = ?, listed = ?, name = ?, newest = ? WHERE id = ?')
      .run(after, listedAfter, name, newest, id);
    this.#noted.due('list', list);
    this.#noted.touch(SUBJECT.list(list));
    if (isTerm) {
      this.#noted.touch(SUBJECT.termCounts(of));
      const isCome = (before === 0) !== (after === 0) || (listedBefore === 0) !== (listedAfter === 0);
      if (isCome || name !== known?.name)
        for (const subject of [SUBJECT.term(list), SUBJECT.terms(of)]) this.#noted.touch(subject);
    }
    if (!from || list === 'all') return;
    const first = cutPages(this.#archive, id, from);
    const last = Math.floor(Math.max(before, after) / PAGE_SIZE) + 1;
    for (let page = first; page <= last; page++) this.#noted.touch(SUBJECT.page(list, page));
  }

  /** The name as the newest story writes it, a visible one if there is one, and when that was published. */
  #newestOf(list: number): { readonly name: string | null; readonly newest: Instant | null } {
    const find = this.#archive.prepare(
      'SELECT name, date FROM entries WHERE list = ? AND withdrawn = ? ORDER BY date DESC, story LIMIT 1',
    );
    const visible = find.get(list, 0);
    const name = (visible ?? find.get(list, 1))?.name?.toString() ?? null;
    return { name, newest: visible ? Number(visible.date) : null };
  }

  #touchNear(list: ListKey, date: Instant, story: StoryId): void {
    if (list === 'all' || !this.#hasPages) return;
    const most = { before: NEIGHBOURHOOD, after: reachOf(list) };
    const { before, after } = neighbours(this.#archive, list, { date, story }, most);
    this.#noted.touch(SUBJECT.near(list, story));
    for (const other of [...before, ...after]) this.#noted.touch(SUBJECT.near(list, other.story));
    const from = before.length < most.before ? Number.MIN_SAFE_INTEGER : (before.at(-1)?.date ?? 0);
    const to = after.length < most.after ? Number.MAX_SAFE_INTEGER : (after.at(-1)?.date ?? 0);
    for (const unseen of this.#withdrawnBetween(list, from, to))
      this.#noted.touch(SUBJECT.near(list, unseen));
  }

  /** A withdrawn story stands in nobody's neighbourhood, but it has one of its own. */
  #withdrawnBetween(list: ListKey, from: Instant, to: Instant): readonly StoryId[] {
    return this.#archive
      .prepare('SELECT story FROM entries WHERE list = ? AND withdrawn AND date BETWEEN ? AND ?')
      .all(this.#idOf(list), from, to)
      .map(({ story }) => String(story));
  }

  #idOf(list: ListKey): number {
    const known = this.#ids.get(list) ?? this.#askId(list);
    this.#ids.set(list, known);
    return known;
  }

  #askId(list: ListKey): number {
    const known = this.#archive.prepare('SELECT id FROM lists WHERE key = ?').get(list);
    return Number(
      known?.id ?? this.#archive.prepare('INSERT INTO lists (key) VALUES (?)').run(list).lastInsertRowid,
    );
  }
}
