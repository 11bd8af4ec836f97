import { articleAddress, topicAddress } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { frontOf, popularOf, standingsOf, topicAliases } from '../archive/desk.ts';
import { PAGE_SIZE } from '../archive/list-pages.ts';
import { keyOf } from '../archive/lists.ts';
import { idOf } from '../archive/names.ts';
import {
  between,
  closedPage,
  correctedStories,
  dateCounts,
  jpegBytes,
  listCounts,
  monthsOf,
  newest,
  newestDay,
  pageOf,
  storyAtAlias,
  storyRow,
  termCounts,
} from '../archive/queries.ts';
import { sitemapPart, sitemapParts } from '../archive/sitemap-parts.ts';
import { SUBJECT, type Subject } from '../archive/subjects.ts';
import { namedAuthors } from '../archive/term-pages.ts';
import { startOfDay } from '../content/dates.ts';
import { modifiedOf } from '../content/modified.ts';
import { type Instant, isAdvertisement, type StoryId } from '../content/story.ts';
import type { Site } from '../site.ts';
import { DeskAnswers } from './desk-answers.ts';
import { FrontAnswers } from './front-answers.ts';
import { Memory, type Note } from './memory.ts';
import type { Card, ListPage, ListRef, Newsroom, Period, Rail, SitemapEntry, TermCount } from './newsroom.ts';
import { StoryAnswers } from './story-answers.ts';
import { unique } from './unique.ts';

const RAIL = { latest: 6, popular: 5, topics: 10, recommended: 5 };
const HOUR = 3600 * 1000;

export interface NewsroomOptions {
  readonly site: Site;
  /** The build's clock. */
  readonly now: Instant;
  /** Called for each subject that an answer rests on, before it is given. */
  readonly note: Note;
}

/** Opens the newsroom on an archive as it is now; after a scan, open it again. */
export function createNewsroom(archive: Archive, { site, now, note: notePage }: NewsroomOptions): Newsroom {
  const memory = new Memory(notePage);
  const { note } = memory;
  const desk = new DeskAnswers(archive, memory, (body) => stories.printed(body));
  const stories: StoryAnswers = new StoryAnswers(archive, memory, desk);
  const frontPage = new FrontAnswers(archive, note, desk, stories);
  const all: ListRef = { of: 'all' };
  const zone = site.timeZone;

  const popular = (n: number): readonly Card[] => {
    note(SUBJECT.popular);
    const views = Object.entries(popularOf(archive).views);
    return stories
      .listed(views.toSorted(([a, x], [b, y]) => y - x || (a > b ? -1 : 1)).map(([id]) => id))
      .slice(0, n);
  };

  const rail = (section?: string): Rail => {
    note(SUBJECT.front);
    const { topics, recommended } = frontOf(archive);
    const latest = stories.newest(section ? { of: 'section', id: section } : all, RAIL.latest);
    const chosen = topics.map((name) => desk.topicCalled(name)).filter((topic) => topic !== undefined);
    return {
      latest,
      popular: popular(RAIL.popular),
      topics: (chosen.length > 0 ? chosen : topicsOf(latest))
        .slice(0, RAIL.topics)
        .map(({ id, name }) => ({ id, name })),
      recommended: stories.listed(recommended).slice(0, RAIL.recommended),
    };
  };

  const topicsOf = (cards: readonly Card[]) =>
    unique(
      cards.flatMap(({ id }) => stories.article(id)?.topics ?? []),
      [],
    );

  const list = (ref: ListRef, number?: number): ListPage | undefined => {
    const key = keyOf(ref);
    if (number !== undefined) return closed(ref, number);
    note(SUBJECT.list(key));
    const { listed } = listCounts(archive, ref);
    const ids = newest(archive, key, PAGE_SIZE + 1);
    const next = ids[PAGE_SIZE];
    const older = next === undefined ? undefined : pageOf(archive, key, next);
    return { stories: stories.listed(ids.slice(0, PAGE_SIZE)), count: listed, ...(older && { older }) };
  };

  const closed = (ref: ListRef, number: number): ListPage | undefined => {
    note(SUBJECT.page(keyOf(ref), number));
    if (number < 1 || number * PAGE_SIZE > listCounts(archive, ref).entries) return undefined;
    const cards = stories.listed(closedPage(archive, keyOf(ref), number));
    return { stories: cards, number, ...(number > 1 && { older: number - 1 }) };
  };

  /** Only `counted` may show the counts. */
  const terms = (of: 'topic' | 'author'): readonly TermCount[] => {
    note(SUBJECT.terms(of));
    const counts = new Map(termCounts(archive, of).map(({ id, count }) => [id, count]));
    const named = of === 'author' ? namedAuthors(archive) : [];
    for (const key of named) counts.set(idOf(key), counts.get(idOf(key)) ?? 0);
    const terms = [...counts].map(([id, count]) => ({
      id,
      count,
      name: (of === 'topic' ? desk.topicTerm : desk.credit).call(desk, { id, name: id }).name,
    }));
    const collator = new Intl.Collator(site.language);
    return terms.toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  };

  const counted = (of: 'topic' | 'author'): readonly TermCount[] => {
    note(SUBJECT.termCounts(of));
    return terms(of);
  };

  const startOf = (year: number, month: number, day: number): Instant => startOfDay(year, month, day, zone);

  /** From, and up to but not including. */
  const boundsOf = ({ year, month, day }: Period): readonly [Instant, Instant] => {
    if (year === undefined) return [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
    if (month === undefined) return [startOf(year, 1, 1), startOf(year + 1, 1, 1)];
    if (day === undefined) return [startOf(year, month, 1), startOf(year, month + 1, 1)];
    return [startOf(year, month, day), startOf(year, month, day + 1)];
  };

  /** A story that another site published first is theirs to tell of. */
  const sitemapEntry = (id: StoryId): SitemapEntry[] => {
    const row = storyRow(archive, id);
    return row && !row.data.canonical
      ? [{ id, title: row.data.title, date: row.data.date, modified: modifiedOf(row.data) }]
      : [];
  };
  const monthEntries = (year: number, month: number) =>
    between(archive, 'all', startOf(year, month, 1), startOf(year, month + 1, 1))
      .flatMap(sitemapEntry)
      .toReversed();

  /** An advertisement is no news to search engines, though its page may be found. */
  const newsEntry = (id: StoryId) => {
    note(SUBJECT.story(id));
    const row = storyRow(archive, id);
    if (!row || isAdvertisement(row.data)) return [];
    const topics = row.data.topics.map((term) => desk.topicTerm(term));
    return sitemapEntry(id).map((entry) => ({ ...entry, topics }));
  };

  return {
    site,
    sections: () => desk.sections(),
    standingPages: () =>
      memory.recall('standings', () => {
        note(SUBJECT.standings);
        return standingsOf(archive).map(({ slug, title }) => ({ slug, title }));
      }),
    edition: () => {
      note(SUBJECT.edition);
      const newest = newestDay(archive);
      return newest && startOf(newest.year, newest.month, newest.day);
    },
    front: () => frontPage.front(),
    latest: (n) => stories.newest(all, n),
    popular,
    rail,
    article: (id) => stories.article(id),
    related: (article) => stories.related(article),
    othersInSection: (article, related) => stories.othersInSection(article, related),
    movedTo: (address) => {
      note(SUBJECT.moved(address));
      const story = storyAtAlias(archive, address);
      const card = story === undefined ? undefined : stories.card(story);
      if (card) return { address: articleAddress(card.id), title: card.title, kind: card.kind };
      const id = topicAliases(archive).get(/^\/topik\/([^/]+)\/$/.exec(address)?.[1] ?? '');
      const topic = id === undefined ? undefined : desk.topic(id);
      return topic && { address: topicAddress(topic.id), title: topic.name };
    },
    section: (id) => desk.section(id),
    topic: (id) => desk.topic(id),
    author: (id) => desk.author(id),
    standingPage: (slug) => {
      note(SUBJECT.standing(slug));
      const page = standingsOf(archive).find((standing) => standing.slug === slug);
      return page && { ...page, body: stories.printed(page.body) };
    },
    list,
    topics: () => terms('topic'),
    authors: () => terms('author'),
    topicCounts: () => counted('topic'),
    authorCounts: () => counted('author'),
    dates: (year, month) => {
      note(subjectOf({ year, month }));
      return dateCounts(archive, year, month);
    },
    storiesOfDay: (year, month, day) => {
      note(SUBJECT.day(year, month, day));
      return stories.listed(
        between(archive, 'all', startOf(year, month, day), startOf(year, month, day + 1)),
      );
    },
    textsOf: (period) => {
      note(subjectOf(period));
      const [from, to] = boundsOf(period);
      return between(archive, 'all', from, to)
        .map((id) => stories.text(id))
        .filter((text) => text !== undefined);
    },
    corrections: () => {
      note(SUBJECT.corrections);
      const corrected = stories
        .listed(correctedStories(archive))
        .flatMap((story) =>
          (storyRow(archive, story.id)?.data.corrections ?? []).map((correction) => ({ story, correction })),
        );
      return corrected.toSorted(
        (a, b) => b.correction.at - a.correction.at || (a.story.id < b.story.id ? -1 : 1),
      );
    },
    feed: (ref, n) => {
      note(SUBJECT.list(keyOf(ref)));
      return newest(archive, keyOf(ref), n, true)
        .map((id) => stories.article(id))
        .filter((article) => article !== undefined);
    },
    jpegBytes: ({ name }) => jpegBytes(archive, name),
    sitemapMonth: (year, month) => {
      note(SUBJECT.month(year, month));
      note(SUBJECT.sitemap(year, month));
      return monthEntries(year, month);
    },
    sitemapMonths: () => {
      note(SUBJECT.dates);
      note(SUBJECT.sitemaps);
      return monthsOf(archive);
    },
    newestIn: (ref) => {
      note(SUBJECT.list(keyOf(ref)));
      const [id] = newest(archive, keyOf(ref), 1);
      return id === undefined ? undefined : storyRow(archive, id)?.data.date;
    },
    sitemapParts: (of) => {
      note(SUBJECT.terms(of));
      return sitemapParts(archive, of);
    },
    sitemapTerms: (of, part) => {
      note(SUBJECT.terms(of));
      note(SUBJECT.termCounts(of));
      return sitemapPart(archive, of, part);
    },
    newsSince: (hours, limit) => {
      note(SUBJECT.now);
      note(SUBJECT.list('all'));
      const recent = between(archive, 'all', now - hours * HOUR, now + 1).values();
      return [...recent.flatMap(newsEntry).take(limit)];
    },
  };
}

/** Touched when a story comes to a period or leaves it. */
function subjectOf({ year, month, day }: Period): Subject {
  if (year === undefined) return SUBJECT.dates;
  if (month === undefined) return SUBJECT.year(year);
  return day === undefined ? SUBJECT.month(year, month) : SUBJECT.day(year, month, day);
}
