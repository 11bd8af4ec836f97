import { articleAddress, topicAddress } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { topicAliases } from '../archive/desk.ts';
import { jpegBytes, storyAtAlias } from '../archive/queries.ts';
import { SUBJECT } from '../archive/subjects.ts';
import type { Instant } from '../content/story.ts';
import type { Site } from '../site.ts';
import { CalendarAnswers } from './calendar-answers.ts';
import { CorrectionAnswers } from './correction-answers.ts';
import { DeskAnswers } from './desk-answers.ts';
import { FrontAnswers } from './front-answers.ts';
import { ListAnswers } from './list-answers.ts';
import { Memory, type Note } from './memory.ts';
import type { Newsroom } from './newsroom.ts';
import { RailAnswers } from './rail-answers.ts';
import { SitemapAnswers } from './sitemap-answers.ts';
import { StoryAnswers } from './story-answers.ts';

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
  const lists = new ListAnswers(archive, note, { stories, site });
  const front = new FrontAnswers(archive, note, desk, stories);
  const rail = new RailAnswers(archive, memory, desk, stories);
  const calendar = new CalendarAnswers(archive, note, stories, site.timeZone);
  const corrections = new CorrectionAnswers(archive, note, stories);
  const sitemaps = new SitemapAnswers(archive, note, desk, site.timeZone);

  return {
    site,
    sections: () => desk.sections(),
    standingPages: () => desk.standingPages(),
    edition: () => calendar.edition(),

    front: () => front.front(),
    latest: (n) => stories.newest({ of: 'all' }, n),
    popular: (n) => rail.popular(n),
    rail: (section) => rail.rail(section),

    article: (id) => stories.article(id),
    related: (article) => stories.related(article),
    othersInSection: (article, related) => stories.othersInSection(article, related),
    movedTo: (address) => {
      note(SUBJECT.moved(address));
      const story = storyAtAlias(archive, address);
      const card = story === undefined ? undefined : stories.card(story);
      if (card) {
        const { title, kind, state } = card;
        return { address: articleAddress(card.id), title, kind, state };
      }
      const id = topicAliases(archive).get(/^\/topik\/([^/]+)\/$/.exec(address)?.[1] ?? '');
      const topic = id === undefined ? undefined : desk.topic(id);
      return topic && { address: topicAddress(topic.id), title: topic.name };
    },

    section: (id) => desk.section(id),
    topic: (id) => desk.topic(id),
    author: (id) => desk.author(id),
    standingPage: (slug) => desk.standingPage(slug),
    list: (list, number) => lists.page(list, number),
    topics: () => lists.terms('topic'),
    authors: () => lists.terms('author'),
    topicCounts: () => lists.counted('topic'),
    authorCounts: () => lists.counted('author'),

    dates: (year, month) => calendar.dates(year, month),
    datesBeside: (date) => calendar.datesBeside(date),
    storiesOfDay: (year, month, day) => calendar.storiesOfDay(year, month, day),
    textsOf: (period) => calendar.textsOf(period),
    corrections: (year) => corrections.page(year),

    feed: (list, n) => lists.feed(list, n),
    jpegBytes: (address) => jpegBytes(archive, address),
    sitemapMonth: (year, month) => sitemaps.month(year, month),
    sitemapMonths: () => sitemaps.months(),
    newestIn: (list) => lists.newestIn(list),
    sitemapParts: (of) => sitemaps.parts(of),
    sitemapTerms: (of, part) => sitemaps.part(of, part),
    newsSince: (hours, limit) => sitemaps.newsSince(now, hours, limit),
  };
}
