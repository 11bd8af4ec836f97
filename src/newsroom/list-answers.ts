/** Answers about lists: their pages and feeds, and which topics and authors have one. */
import type { Archive } from '../archive/archive.ts';
import { PAGE_SIZE } from '../archive/list-pages.ts';
import { keyOf } from '../archive/lists.ts';
import { idOf } from '../archive/names.ts';
import {
  closedPage,
  listCounts,
  newest,
  newestBefore,
  newestPublic,
  pageOfStory,
  storyRow,
  termCounts,
  termRow,
} from '../archive/queries.ts';
import { SUBJECT } from '../archive/subjects.ts';
import { namedAuthors } from '../archive/term-pages.ts';
import { startOfDay, wallTimeOf } from '../content/dates.ts';
import type { Instant } from '../content/story.ts';
import type { Site } from '../site.ts';
import type { Note } from './memory.ts';
import type { Article, ListPage, ListRef, TermCount, YearPage } from './newsroom.ts';
import type { StoryAnswers } from './story-answers.ts';

export class ListAnswers {
  readonly #archive: Archive;
  readonly #note: Note;
  readonly #stories: StoryAnswers;
  readonly #collator: Intl.Collator;
  readonly #zone: string;

  /** @param site whose language sorts names, and whose clocks divide years */
  constructor(archive: Archive, note: Note, { stories, site }: { stories: StoryAnswers; site: Site }) {
    this.#archive = archive;
    this.#note = note;
    this.#stories = stories;
    this.#collator = new Intl.Collator(site.language);
    this.#zone = site.timeZone;
  }

  /** @param number a closed page; without it the newest stories */
  page(list: ListRef, number?: number): ListPage | undefined {
    return number === undefined ? this.#newestPage(list) : this.#closedPage(list, number);
  }

  /** The newest public entries with their whole text, withdrawn ones as notices. */
  feed(list: ListRef, n: number): readonly Article[] {
    const key = keyOf(list);
    this.#note(SUBJECT.list(key));
    return newestPublic(this.#archive, key, n, true)
      .map((id) => this.#stories.article(id))
      .filter((article) => article !== undefined);
  }

  /** When the newest public story of a list was published. */
  newestIn(list: ListRef): Instant | undefined {
    const key = keyOf(list);
    this.#note(SUBJECT.list(key));
    const [id] = newestPublic(this.#archive, key, 1);
    return id === undefined ? undefined : storyRow(this.#archive, id)?.data.date;
  }

  /** By name; how many stories each has is for `counted` alone to show. */
  terms(of: 'topic' | 'author'): readonly TermCount[] {
    this.#note(SUBJECT.terms(of));
    const terms = new Map(termCounts(this.#archive, of).map((term) => [term.id, term]));
    for (const key of of === 'author' ? namedAuthors(this.#archive) : []) {
      const id = idOf(key);
      if (!terms.has(id)) terms.set(id, { id, count: 0, name: termRow(this.#archive, key).name ?? id });
    }
    for (const id of terms.keys()) this.#note(SUBJECT.term(`${of}:${id}`));
    return [...terms.values()].toSorted(
      (a, b) => this.#collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
    );
  }

  /** The same, where the counts are shown. */
  counted(of: 'topic' | 'author'): readonly TermCount[] {
    this.#note(SUBJECT.termCounts(of));
    return this.terms(of);
  }

  #newestPage(list: ListRef): ListPage {
    const key = keyOf(list);
    this.#note(SUBJECT.list(key));
    const { listed } = listCounts(this.#archive, list);
    const ids = newest(this.#archive, key, PAGE_SIZE + 1);
    const next = ids[PAGE_SIZE];
    const older = next === undefined ? undefined : pageOfStory(this.#archive, key, next);
    const stories = this.#stories.listed(ids.slice(0, PAGE_SIZE));
    return { stories, count: listed, ...(older && { older, years: this.#yearsOf(list) }) };
  }

  /** Noted with the list, which changes whenever a page of it does. */
  #yearsOf(list: ListRef): readonly YearPage[] {
    const key = keyOf(list);
    const closed = Math.floor(listCounts(this.#archive, list).entries / PAGE_SIZE);
    const years: YearPage[] = [];
    for (let until = Number.MAX_SAFE_INTEGER; ; ) {
      const newest = newestBefore(this.#archive, key, until);
      if (!newest) return years;
      const { year } = wallTimeOf(newest.date, this.#zone);
      if (newest.page <= closed) years.push({ year, number: newest.page });
      until = startOfDay(year, 1, 1, this.#zone);
    }
  }

  #closedPage(list: ListRef, number: number): ListPage | undefined {
    const key = keyOf(list);
    this.#note(SUBJECT.page(key, number));
    if (number < 1 || number * PAGE_SIZE > listCounts(this.#archive, list).entries) return undefined;
    const stories = this.#stories.listed(closedPage(this.#archive, key, number));
    return { stories, number, ...(number > 1 && { older: number - 1 }) };
  }
}
