/**
 * What pages ask. Pages never see SQL or files; each answer notes the subjects that it rests on for the page being
 * printed, so that the press knows which pages a change makes stale.
 *
 * All lists are newest first, then by id, unless said otherwise.
 */

import type { CalendarDate } from '../archive/dates-beside.ts';
import type { ListRef } from '../archive/lists.ts';
import type { SitemapTerm } from '../archive/sitemap-parts.ts';
import type { Colour } from '../content/colours.ts';
import type { FrontLayout } from '../content/desk.ts';
import type {
  Correction,
  Embed,
  Heading,
  Instant,
  StoryId,
  StoryKind,
  Term,
  Withdrawal,
} from '../content/story.ts';
import type { Site } from '../site.ts';

export type { CalendarDate, FrontLayout, ListRef, SitemapTerm };

/** A photo that can be shown: what the story says of it, and what its file is. */
export interface Photo {
  /** Content hash; names its derivatives, see `photoAddress`. */
  readonly name: string;
  /** Pixels of the original, after its EXIF orientation. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly focus?: { readonly x: number; readonly y: number };
  /** Its dominant colour, `#a63`; absent where parts of it are transparent. */
  readonly colour?: string;
}

export interface Section {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Its accent: chosen in `_desk/sections.yml`, or by its place there. */
  readonly colour: Colour;
}

export interface Topic extends Term {
  /** Told day by day, and not as a list. */
  readonly timeline: boolean;
  readonly description?: string;
  readonly picture?: Photo;
  readonly body: readonly PrintedBlock[];
}

export interface Author extends Term {
  readonly kind: 'person' | 'desk';
  readonly role?: string;
  readonly photo?: Photo;
  readonly accounts: readonly string[];
  readonly body: readonly PrintedBlock[];
}

/** A topic or author and how many public stories it has. */
export interface TermCount extends Term {
  readonly count: number;
}

/** Someone whom a story credits. */
export interface Credit extends Term {
  readonly kind: 'person' | 'desk';
  /** Whether `/penulis/<id>/` is there to link to. */
  readonly hasPage: boolean;
  readonly role?: string;
  readonly photo?: Photo;
}

/** What a list shows of a story. */
export interface Card {
  readonly id: StoryId;
  readonly title: string;
  readonly description: string;
  readonly date: Instant;
  readonly updated?: Instant;
  readonly section: Section;
  readonly kind: StoryKind;
  /** Where it is not the site's, as HTML spells it: `en`. */
  readonly language?: string;
  readonly photo?: Photo;
  readonly authors: readonly Credit[];
  /** Only `astro dev` and `--drafts` ever see `draft` and `scheduled`. */
  readonly state: 'published' | 'withdrawn' | 'draft' | 'scheduled';
}

/** A body block whose references were looked up. */
export type PrintedBlock =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'photo'; readonly photo: Photo }
  | { readonly kind: 'gallery'; readonly title?: string; readonly photos: readonly Photo[] }
  | { readonly kind: 'embed'; readonly embed: Embed; readonly poster?: Photo }
  | { readonly kind: 'read-also'; readonly story: Card };

export interface Article extends Card {
  /** When something that readers see last changed. */
  readonly modified: Instant;
  readonly topics: readonly Term[];
  readonly editor?: Credit;
  readonly reporter?: Credit;
  readonly dateline?: string;
  readonly withdrawn?: Withdrawal;
  readonly corrections: readonly Correction[];
  readonly unverified?: true | string;
  readonly ai?: string;
  readonly aliases: readonly string[];
  readonly canonical?: string;
  readonly body: readonly PrintedBlock[];
  readonly headings: readonly Heading[];
  readonly words: number;
}

/** The newest stories of a list, or one of its closed pages. */
export interface ListPage {
  readonly stories: readonly Card[];
  /** Stories in the whole list; only on the newest page, because closed pages must not change. */
  readonly count?: number;
  /** Number of this closed page; absent on the newest page. */
  readonly number?: number;
  /**
   * The closed page that goes on with older stories. There is no link to the next newer closed page, because a closed
   * page must not change when that one comes to be; readers go to the newest stories instead.
   */
  readonly older?: number;
  /** Only on the newest page, newest first: for each year the closed page with its newest stories, from which older ones follow. */
  readonly years?: readonly YearPage[];
}

/** Where a year's stories begin, seen from today. */
export interface YearPage {
  readonly year: number;
  /** Number of a closed page. */
  readonly number: number;
}

/** A block of the front page on one topic. */
export interface Special {
  readonly topic: Term;
  readonly title: string;
  readonly description?: string;
  readonly stories: readonly Card[];
}

export interface FrontPage {
  readonly layout: FrontLayout;
  readonly lead?: Card;
  /** Editors' picks, filled up with the newest. */
  readonly seconds: readonly Card[];
  readonly special?: Special;
  /** Berita Terkini: the newest that do not stand above the section blocks already. */
  readonly latest: readonly Card[];
  /** The newest opinions, and the newest photo stories. */
  readonly opinions: readonly Card[];
  readonly photos: readonly Card[];
  /** Rekomendasi Kami. */
  readonly recommended: readonly Card[];
  /** A block per section that has stories; none that stand above again, but for the latest. */
  readonly blocks: readonly { readonly section: Section; readonly stories: readonly Card[] }[];
}

/** What changes all the time: one fragment per section, and in the HTML of front and section pages. */
export interface Rail {
  readonly latest: readonly Card[];
  readonly popular: readonly Card[];
  readonly topics: readonly Term[];
  readonly recommended: readonly Card[];
}

/** Days, months or years with stories: `{ year: 2023, month: 10, day: 5, count: 12 }`. */
export interface DateCount {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly count: number;
}

export interface StandingPage {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly body: readonly PrintedBlock[];
}

/** An entry of `/ralat/`. */
export interface CorrectedStory {
  readonly story: Card;
  readonly correction: Correction;
}

/** The newest corrections, or those of a year; newest first. */
export interface CorrectionsPage {
  readonly corrections: readonly CorrectedStory[];
  /** Only on the newest page, newest first: years that have a page, because they are not all here. */
  readonly years?: readonly number[];
}

/** A day, a month, a year, or without any of them all time; by the newsroom's calendar. */
export interface Period {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** A published story's own words, for the search index: nothing of what stands around them on its page. */
export interface StoryText {
  readonly id: StoryId;
  readonly title: string;
  readonly description: string;
  readonly date: Instant;
  readonly kind: StoryKind;
  readonly section: Pick<Section, 'id' | 'name'>;
  readonly topics: readonly Term[];
  readonly authors: readonly Credit[];
  /** The body's words as safe HTML, without photos and references to other stories. */
  readonly html: readonly string[];
}

/** A story and when its page last changed, for sitemaps. */
export interface SitemapEntry {
  readonly id: StoryId;
  readonly title: string;
  readonly date: Instant;
  readonly modified: Instant;
}

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
  movedTo(
    address: string,
  ): { readonly address: string; readonly title: string; readonly kind?: StoryKind } | undefined;

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

  /** The newest entries of a feed with full text, withdrawn ones included (as notices). */
  feed(list: ListRef, n: number): readonly Article[];
  /** Length in bytes of a photo's JPEG derivative, for enclosures. @param address at which it lies */
  jpegBytes(address: string): number;
  /** Public, not withdrawn stories of a month that were first published here, oldest first. */
  sitemapMonth(year: number, month: number): readonly SitemapEntry[];
  /** Months with such stories and when the newest change in each was. */
  sitemapMonths(): readonly { readonly year: number; readonly month: number; readonly modified: Instant }[];
  /** When the newest story of a list was published. */
  newestIn(list: ListRef): Instant | undefined;
  /** How many sitemaps the topics or the authors fill. */
  sitemapParts(of: 'topic' | 'author'): number;
  /** One of them, by id. @param part from 1 */
  sitemapTerms(of: 'topic' | 'author', part: number): readonly SitemapTerm[];
  /** News of the last `hours` before the build's clock that were first published here, newest first, at most `limit`. */
  newsSince(hours: number, limit: number): readonly (SitemapEntry & { readonly topics: readonly Term[] })[];
}
