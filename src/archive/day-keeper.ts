/** Counts the stories of each day. */
import { startOfDay, wallTimeOf } from '../content/dates.ts';
import type { Instant } from '../content/story.ts';
import type { Archive } from './archive.ts';
import type { Changes } from './changes.ts';
import { type CalendarDate, datesBeside } from './dates-beside.ts';
import { SUBJECT } from './subjects.ts';

/** A day whose stories changed; `isMoved` when one came or went. */
interface ChangedDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly isMoved: boolean;
}

/** What search engines are told of: public stories that were first published here. */
const IN_SITEMAP = "s.state = 'published' AND NOT s.syndicated";

/** Notes the days of stories that changed, and counts each of them once at the end. */
export class DayKeeper {
  readonly #archive: Archive;
  readonly #changes: Changes;
  readonly #timeZone: string;
  readonly #days = new Map<string, ChangedDay>();

  constructor(archive: Archive, changes: Changes, timeZone: string) {
    this.#archive = archive;
    this.#changes = changes;
    this.#timeZone = timeZone;
  }

  /** A listed story of one date was changed, or got another; undefined where it stands in no list. */
  move(before: Instant | undefined, after: Instant | undefined): void {
    for (const date of [before, after]) {
      if (date === undefined) continue;
      const { year, month, day } = wallTimeOf(date, this.#timeZone);
      const key = `${year}-${month}-${day}`;
      const isMoved = before !== after || this.#days.get(key)?.isMoved === true;
      this.#days.set(key, { year, month, day, isMoved });
    }
  }

  settle(): void {
    for (const day of this.#days.values()) this.#settleDay(day);
    this.#days.clear();
  }

  #settleDay({ year, month, day, isMoved }: ChangedDay): void {
    const found = this.#archive
      .prepare(
        `SELECT count(*) AS count, count(*) FILTER (WHERE ${IN_SITEMAP}) AS own,
           max(s.modified) FILTER (WHERE ${IN_SITEMAP}) AS modified
         FROM lists l JOIN entries e ON e.list = l.id JOIN stories s ON s.story = e.story
         WHERE l.key = 'all' AND NOT e.withdrawn AND e.date >= ? AND e.date < ?`,
      )
      .get(startOfDay(year, month, day, this.#timeZone), startOfDay(year, month, day + 1, this.#timeZone));
    const count = Number(found?.count);
    const known = this.#archive
      .prepare('SELECT count FROM days WHERE year = ? AND month = ? AND day = ?')
      .get(year, month, day);
    if (count === 0)
      this.#archive
        .prepare('DELETE FROM days WHERE year = ? AND month = ? AND day = ?')
        .run(year, month, day);
    else
      this.#archive
        .prepare('INSERT OR REPLACE INTO days VALUES (?, ?, ?, ?, ?, ?)')
        .run(year, month, day, count, Number(found?.own), found?.modified ?? null);
    this.#changes.due('day', `${year}-${month}-${day}`);
    if (isMoved) this.#changes.touch(SUBJECT.day(year, month, day));
    if (count === Number(known?.count ?? 0)) return;
    if (count === 0 || !known) {
      this.#changes.touch(SUBJECT.edition);
      this.#touchBeside({ year, month, day });
      if (this.#isOnlyDay(year, month, day)) this.#touchBeside({ year, month });
    }
    for (const subject of [SUBJECT.dates, SUBJECT.year(year), SUBJECT.month(year, month)])
      this.#changes.touch(subject);
  }

  /** A day or a month came or went: those on both sides lead elsewhere. */
  #touchBeside(date: CalendarDate): void {
    const { before, after } = datesBeside(this.#archive, date);
    for (const other of [before, date, after])
      if (other) this.#changes.touch(SUBJECT.beside(other.year, other.month, other.day));
  }

  #isOnlyDay(year: number, month: number, day: number): boolean {
    const other = this.#archive
      .prepare('SELECT 1 FROM days WHERE year = ? AND month = ? AND day <> ? LIMIT 1')
      .get(year, month, day);
    return !other;
  }
}
