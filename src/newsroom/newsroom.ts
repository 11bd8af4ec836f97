/**
 * What pages ask. Pages never see SQL or files; each answer notes the subjects that it rests on for the page being
 * printed, so that the press knows which pages a change makes stale.
 *
 * All lists are newest first, then by id, unless said otherwise.
 */
import type { CalendarDate } from '../archive/dates-beside.ts';
import type { ListRef } from '../archive/lists.ts';
import type { SitemapTerm } from '../archive/sitemap-parts.ts';
import type { Instant, StoryId, Term } from '../content/story.ts';
import type { Site } from '../site.ts';
import type {
  Article,
  Author,
  Card,
  MovedPage,
  Section,
  SitemapEntry,
  StandingPage,
  StoryText,
  TermCount,
  Topic,
} from './answers.ts';
import type { CorrectionsPage, DateCount, FrontPage, ListPage, Period, Rail } from './line-ups.ts';

export type { FrontLayout } from '../content/desk.ts';
export type * from './answers.ts';
export type * from './line-ups.ts';
export type { CalendarDate, ListRef, SitemapTerm };

export interface Newsroom {
  /** `_desk/site.yml`. */
  readonly site: Site;
  /** In the order of `_desk/sections.yml`. */
  sections(): readonly Section[];
  /** Standing pages, by slug; for the footer. */
  standingPages(): readonly Pick<StandingPage, 'slug' | 'title'>[];

  /** The beginning of the newest day that has public stories; undefined when there is none. */
  edition(): Instant | undefined;
  front(): FrontPage;
  latest(n: number): readonly Card[];
  /** By views, most first; empty when there are no counts. */
  popular(n: number): readonly Card[];
  /** The fragment's content. @param section id, or undefined for the whole site */
  rail(section?: string): Rail;

  /** A public story, or a withdrawn one (then `withdrawn` is set and body is empty). */
  article(id: StoryId): Article | undefined;
  /** Artikel Terkait: editors' picks first, then news by shared topics and nearness in time; 4 to 6, fewer in a small archive. */
  related(article: Article): readonly Card[];
  /** Berita Lainnya: of the same section, published just before it. @param related stand above it, and not again here */
  othersInSection(article: Article, related: readonly Card[]): readonly Card[];
  /** Where an old address now leads. @param address of the page that lies there: `/berita/lama/`, `/berita/lama.html` */
  movedTo(address: string): MovedPage | undefined;

  section(id: string): Section | undefined;
  /** Undefined when it has no page, because no public story names it. An alias id is not answered here. */
  topic(id: string): Topic | undefined;
  author(id: string): Author | undefined;
  standingPage(slug: string): StandingPage | undefined;
  /** @param number a closed page; without it the newest stories. Undefined when there is no such page. */
  list(list: ListRef, number?: number): ListPage | undefined;
  /** By name. */
  topics(): readonly Term[];
  authors(): readonly Term[];
  /** By name, with how many stories each has. */
  topicCounts(): readonly TermCount[];
  authorCounts(): readonly TermCount[];

  /** Years (no arguments), months of a year, or days of a month, that have stories; newest first. */
  dates(year?: number, month?: number): readonly DateCount[];
  /** The nearest days before and after a day, or months before and after a month, that have stories. */
  datesBeside(date: CalendarDate): {
    readonly before: CalendarDate | undefined;
    readonly after: CalendarDate | undefined;
  };
  /** Stories of a day in the newsroom's time zone. */
  storiesOfDay(year: number, month: number, day: number): readonly Card[];
  /** The words of a period's published stories; drafts and future stories are not among them, also where they are shown. */
  textsOf(period: Period): readonly StoryText[];
  /** @param year one that has a page of its own; without it the newest corrections */
  corrections(year?: number): CorrectionsPage | undefined;

  /** The newest public entries of a feed with full text, withdrawn ones included (as notices). */
  feed(list: ListRef, n: number): readonly Article[];
  /** Length in bytes of a photo's JPEG derivative, for enclosures. @param address at which it lies */
  jpegBytes(address: string): number;
  /** Public, not withdrawn stories of a month that were first published here, oldest first. */
  sitemapMonth(year: number, month: number): readonly SitemapEntry[];
  /** Months with such stories and when the newest change in each was. */
  sitemapMonths(): readonly { readonly year: number; readonly month: number; readonly modified: Instant }[];
  /** When the newest public story of a list was published. */
  newestIn(list: ListRef): Instant | undefined;
  /** How many sitemaps the topics or the authors fill. */
  sitemapParts(of: 'topic' | 'author'): number;
  /** One of them, by id. @param part from 1 */
  sitemapTerms(of: 'topic' | 'author', part: number): readonly SitemapTerm[];
  /** News of the last `hours` before the build's clock that were first published here, newest first, at most `limit`. */
  newsSince(hours: number, limit: number): readonly (SitemapEntry & { readonly topics: readonly Term[] })[];
}
