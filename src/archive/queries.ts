/** Questions to the archive, each one statement; what they mean for readers is decided in `newsroom/`. */
import type { AuthorFile, TopicFile } from '../content/desk.ts';
import type { Instant, PhotoUse, StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import { deskData } from './desk.ts';
import { PAGE_SIZE, pageOfPlace } from './list-pages.ts';
import { keyOf, type ListRef } from './lists.ts';
import { idOf } from './names.ts';
import { placeOf } from './place.ts';
import { inRange, rangeOf } from './prefix.ts';
import { unseal } from './sealed.ts';
import type { State, StoryData } from './story-keeper.ts';
import type { ListKey } from './subjects.ts';

/** A story that readers may see, as its row holds it. */
export interface StoryRow {
  readonly state: Exclude<State, 'hidden'>;
  readonly data: StoryData;
}

/** How many stories there are, public or not. */
export const countStories = (archive: Archive): number =>
  Number(archive.prepare('SELECT count(*) AS n FROM stories').get()?.n);

/** A story that is not hidden. */
export function storyRow(archive: Archive, id: StoryId): StoryRow | undefined {
  const row = archive
    .prepare("SELECT state, data FROM stories WHERE story = ? AND state <> 'hidden'")
    .get(id);
  return row && { state: String(row.state) as StoryRow['state'], data: unseal(row.data) };
}

/** What is known of a photo's file; undefined when it is missing or no picture. */
export function photoRow(archive: Archive, { file }: PhotoUse) {
  const row = archive
    .prepare(
      'SELECT hash, width, height, caption, credit, colour FROM photos WHERE path = ? AND problem IS NULL',
    )
    .get(file);
  return (
    row && {
      name: String(row.hash),
      width: Number(row.width),
      height: Number(row.height),
      ...(row.caption !== null && { caption: String(row.caption) }),
      ...(row.credit !== null && { credit: String(row.credit) }),
      ...(row.colour !== null && { colour: String(row.colour) }),
    }
  );
}

/** How long the JPEG of a photo is that lies at an address; 0 for one that was never made. */
export const jpegBytes = (archive: Archive, address: string): number =>
  Number(archive.prepare('SELECT bytes FROM jpegs WHERE address = ?').get(address)?.bytes ?? 0);

const LISTED = 'SELECT e.story FROM lists l JOIN entries e ON e.list = l.id WHERE l.key = ?';
const storiesOf = (rows: readonly Record<string, unknown>[]): StoryId[] =>
  rows.map(({ story }) => String(story));

/** The newest visible stories of a list. */
export const newest = (archive: Archive, list: ListKey, n: number): StoryId[] =>
  storiesOf(
    archive.prepare(`${LISTED} AND NOT e.withdrawn ORDER BY e.date DESC, e.story LIMIT ?`).all(list, n),
  );

/** Those that are public: drafts and future stories are not among them, also where they are shown. @param withWithdrawn count withdrawn ones too */
export const newestPublic = (archive: Archive, list: ListKey, n: number, withWithdrawn = false): StoryId[] =>
  storiesOf(
    archive
      .prepare(
        `SELECT e.story FROM lists l JOIN entries e ON e.list = l.id JOIN stories s ON s.story = e.story
         WHERE l.key = ? AND s.state IN ('published', ?) ORDER BY e.date DESC, e.story LIMIT ?`,
      )
      .all(list, withWithdrawn ? 'withdrawn' : 'published', n),
  );

/** The same without advertisements. */
export const newestNews = (archive: Archive, list: ListKey, n: number): StoryId[] =>
  storiesOf(
    archive
      .prepare(`${LISTED} AND NOT e.withdrawn AND NOT e.advertisement ORDER BY e.date DESC, e.story LIMIT ?`)
      .all(list, n),
  );

/** The visible stories of a closed page, newest first. */
export const closedPage = (archive: Archive, list: ListKey, number: number): StoryId[] =>
  archive
    .prepare(
      `SELECT e.story, e.withdrawn FROM lists l JOIN list_pages p ON p.list = l.id
       JOIN entries e ON e.list = l.id AND e.date >= p.date AND (e.date > p.date OR e.story <= p.story)
       WHERE l.key = ? AND p.page = ? ORDER BY e.date, e.story DESC LIMIT ${PAGE_SIZE}`,
    )
    .all(list, number)
    .filter(({ withdrawn }) => withdrawn === 0)
    .map(({ story }) => String(story))
    .toReversed();

/** How many stories a list has: all places, and those that readers see. */
export function listCounts(
  archive: Archive,
  list: ListRef,
): { readonly entries: number; readonly listed: number } {
  const row = archive.prepare('SELECT entries, listed FROM lists WHERE key = ?').get(keyOf(list));
  return { entries: Number(row?.entries ?? 0), listed: Number(row?.listed ?? 0) };
}

/** The page that a story stands on in a list. */
export function pageOfStory(archive: Archive, list: ListKey, story: StoryId): number | undefined {
  const row = archive.prepare('SELECT story, date FROM stories WHERE story = ?').get(story);
  return row && pageOfPlace(archive, list, placeOf(row));
}

/** The newest visible story of a list before a time, and the page that it stands on. */
export function newestBefore(archive: Archive, list: ListKey, until: Instant) {
  const row = archive
    .prepare(
      `SELECT e.story, e.date FROM lists l JOIN entries e ON e.list = l.id
       WHERE l.key = ? AND NOT e.withdrawn AND e.date < ? ORDER BY e.date DESC, e.story LIMIT 1`,
    )
    .get(list, until);
  const place = row && placeOf(row);
  const page = place && pageOfPlace(archive, list, place);
  return place && page !== undefined ? { date: place.date, page } : undefined;
}

/** The visible stories with from <= date < to, newest first. */
export const between = (archive: Archive, list: ListKey, from: Instant, to: Instant, most = -1): StoryId[] =>
  storiesOf(
    archive
      .prepare(
        `${LISTED} AND NOT e.withdrawn AND e.date >= ? AND e.date < ? ORDER BY e.date DESC, e.story LIMIT ?`,
      )
      .all(list, from, to, most),
  );

/** A topic or author: its file, and what it is called, as the file says, or its newest story. */
export function termRow(archive: Archive, key: ListKey) {
  const file = deskData<AuthorFile | TopicFile>(archive, key);
  const row = archive.prepare('SELECT name FROM lists WHERE key = ?').get(key);
  return { file, name: file?.name ?? row?.name?.toString() };
}

/** All topics or authors with visible stories, by id, with what each is called and how many stories it has. */
export const termCounts = (archive: Archive, of: 'topic' | 'author') =>
  archive
    .prepare(
      `SELECT l.key, l.listed, l.name, d.data FROM lists l LEFT JOIN desk d ON d.key = l.key
       WHERE ${inRange('l.key')} AND l.listed > 0 ORDER BY l.key`,
    )
    .all(...rangeOf(`${of}:`))
    .map(({ key, listed, name, data }) => {
      const id = idOf(String(key));
      const file = data === null ? undefined : unseal<AuthorFile | TopicFile>(data);
      return { id, count: Number(listed), name: file?.name ?? name?.toString() ?? id };
    });

const DAYS = {
  years:
    'SELECT year, NULL AS month, NULL AS day, sum(count) AS count FROM days GROUP BY year ORDER BY year DESC',
  months:
    'SELECT year, month, NULL AS day, sum(count) AS count FROM days WHERE year = ? GROUP BY month ORDER BY month DESC',
  days: 'SELECT year, month, day, count FROM days WHERE year = ? AND month = ? ORDER BY day DESC',
} as const;

/** Counts by year, month of a year, or day of a month; newest first. */
export function dateCounts(archive: Archive, year?: number, month?: number) {
  const sql = year === undefined ? DAYS.years : month === undefined ? DAYS.months : DAYS.days;
  const given = [year, month].filter((part) => part !== undefined);
  return archive
    .prepare(sql)
    .all(...given)
    .map((row) => ({
      year: Number(row.year),
      ...(row.month !== null && { month: Number(row.month) }),
      ...(row.day !== null && { day: Number(row.day) }),
      count: Number(row.count),
    }));
}

/** The newest day with visible stories. */
export function newestDay(archive: Archive) {
  const row = archive
    .prepare('SELECT year, month, day FROM days ORDER BY year DESC, month DESC, day DESC LIMIT 1')
    .get();
  return row && { year: Number(row.year), month: Number(row.month), day: Number(row.day) };
}

/** Months with public stories that were first published here, oldest first, and when one of their pages last changed. */
export const monthsOf = (archive: Archive) =>
  archive
    .prepare(
      'SELECT year, month, max(modified) AS modified FROM days WHERE own > 0 GROUP BY year, month ORDER BY year, month',
    )
    .all()
    .map((row) => ({ year: Number(row.year), month: Number(row.month), modified: Number(row.modified) }));

/** The story that an old address leads to. */
export const storyAtAlias = (archive: Archive, address: string): StoryId | undefined =>
  archive
    .prepare('SELECT story FROM aliases WHERE address = ? AND shown ORDER BY story LIMIT 1')
    .get(address)
    ?.story?.toString();
