/** Answers for search engines: what was first published here, and when it last changed. */
import type { Archive } from '../archive/archive.ts';
import { between, monthsOf, type StoryRow, storyRow } from '../archive/queries.ts';
import { sitemapPart, sitemapParts } from '../archive/sitemap-parts.ts';
import { SUBJECT } from '../archive/subjects.ts';
import { modifiedOf } from '../content/modified.ts';
import { type Instant, isAdvertisement, type StoryId } from '../content/story.ts';
import type { DeskAnswers } from './desk-answers.ts';
import type { Note } from './memory.ts';
import type { Newsroom, SitemapEntry, SitemapTerm } from './newsroom.ts';
import { boundsOf } from './period.ts';

const HOUR = 3600 * 1000;

export class SitemapAnswers {
  readonly #archive: Archive;
  readonly #note: Note;
  readonly #desk: DeskAnswers;
  readonly #zone: string;

  /** @param zone the newsroom's, an IANA name */
  constructor(archive: Archive, note: Note, desk: DeskAnswers, zone: string) {
    this.#archive = archive;
    this.#note = note;
    this.#desk = desk;
    this.#zone = zone;
  }

  /** Stories of a month, oldest first. */
  month(year: number, month: number): readonly SitemapEntry[] {
    this.#note(SUBJECT.month(year, month));
    this.#note(SUBJECT.sitemap(year, month));
    const [from, to] = boundsOf({ year, month }, this.#zone);
    return between(this.#archive, 'all', from, to)
      .flatMap((id) => entryOf(storyRow(this.#archive, id)))
      .toReversed();
  }

  months(): ReturnType<Newsroom['sitemapMonths']> {
    this.#note(SUBJECT.dates);
    this.#note(SUBJECT.sitemaps);
    return monthsOf(this.#archive);
  }

  /** How many sitemaps the topics or the authors fill. */
  parts(of: 'topic' | 'author'): number {
    this.#note(SUBJECT.terms(of));
    return sitemapParts(this.#archive, of);
  }

  /** By id. @param part from 1 */
  part(of: 'topic' | 'author', part: number): readonly SitemapTerm[] {
    this.#note(SUBJECT.terms(of));
    this.#note(SUBJECT.termCounts(of));
    return sitemapPart(this.#archive, of, part);
  }

  /** News of the last `hours` before a clock, newest first, at most `limit`. */
  newsSince(now: Instant, hours: number, limit: number): ReturnType<Newsroom['newsSince']> {
    this.#note(SUBJECT.now);
    this.#note(SUBJECT.list('all'));
    const recent = between(this.#archive, 'all', now - hours * HOUR, now + 1).values();
    return [...recent.flatMap((id) => this.#news(id)).take(limit)];
  }

  /** An advertisement is no news to search engines, though its page may be found. */
  #news(id: StoryId) {
    this.#note(SUBJECT.story(id));
    const row = storyRow(this.#archive, id);
    if (!row || isAdvertisement(row.data)) return [];
    const topics = row.data.topics.map((term) => this.#desk.topicTerm(term));
    return entryOf(row).map((entry) => ({ ...entry, topics }));
  }
}

/** None for a story that is not public, or that another site published first and tells of itself. */
function entryOf(row: StoryRow | undefined): readonly SitemapEntry[] {
  if (row?.state !== 'published' || row.data.canonical) return [];
  const { id, title, date } = row.data;
  return [{ id, title, date, modified: modifiedOf(row.data) }];
}
