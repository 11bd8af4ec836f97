/** Answers by the newsroom's calendar: which days have stories, and what stands in a day, a month or a year. */
import type { Archive } from '../archive/archive.ts';
import { type CalendarDate, datesBeside } from '../archive/dates-beside.ts';
import { between, dateCounts, newestDay } from '../archive/queries.ts';
import { SUBJECT, type Subject } from '../archive/subjects.ts';
import { startOfDay } from '../content/dates.ts';
import type { Instant } from '../content/story.ts';
import type { Note } from './memory.ts';
import type { Card, DateCount, Period, StoryText } from './newsroom.ts';
import { boundsOf } from './period.ts';
import type { StoryAnswers } from './story-answers.ts';

export class CalendarAnswers {
  readonly #archive: Archive;
  readonly #note: Note;
  readonly #stories: StoryAnswers;
  readonly #zone: string;

  /** @param zone the newsroom's, an IANA name */
  constructor(archive: Archive, note: Note, stories: StoryAnswers, zone: string) {
    this.#archive = archive;
    this.#note = note;
    this.#stories = stories;
    this.#zone = zone;
  }

  /** The beginning of the newest day that has public stories; undefined when there is none. */
  edition(): Instant | undefined {
    this.#note(SUBJECT.edition);
    const newest = newestDay(this.#archive);
    return newest && startOfDay(newest.year, newest.month, newest.day, this.#zone);
  }

  /** Years, months of a year, or days of a month; newest first. */
  dates(year?: number, month?: number): readonly DateCount[] {
    this.#note(subjectOf({ year, month }));
    return dateCounts(this.#archive, year, month);
  }

  /** The nearest days with stories before and after a day, or months. */
  datesBeside(date: CalendarDate): ReturnType<typeof datesBeside> {
    this.#note(SUBJECT.beside(date.year, date.month, date.day));
    return datesBeside(this.#archive, date);
  }

  storiesOfDay(year: number, month: number, day: number): readonly Card[] {
    this.#note(SUBJECT.day(year, month, day));
    const [from, to] = boundsOf({ year, month, day }, this.#zone);
    return this.#stories.listed(between(this.#archive, 'all', from, to));
  }

  /** The words of a period's published stories. */
  textsOf(period: Period): readonly StoryText[] {
    this.#note(subjectOf(period));
    const [from, to] = boundsOf(period, this.#zone);
    return between(this.#archive, 'all', from, to)
      .map((id) => this.#stories.text(id))
      .filter((text) => text !== undefined);
  }
}

/** Touched when a story comes to a period or leaves it. */
function subjectOf({ year, month, day }: Period): Subject {
  if (year === undefined) return SUBJECT.dates;
  if (month === undefined) return SUBJECT.year(year);
  return day === undefined ? SUBJECT.month(year, month) : SUBJECT.day(year, month, day);
}
