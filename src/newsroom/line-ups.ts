/** What pages are told of several stories together. */
import type { FrontLayout } from '../content/desk.ts';
import type { Announcement, Term } from '../content/story.ts';
import type { Card, Section } from './answers.ts';

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

/** An entry of `/ralat/`; the story may be a withdrawn one. */
export interface CorrectedStory {
  readonly story: Card;
  readonly correction: Announcement;
}

/** The newest corrections, or those of a year; newest first. */
export interface CorrectionsPage {
  readonly corrections: readonly CorrectedStory[];
  /** Only on the newest page, newest first: years that have a page, because they are not all here. */
  readonly years?: readonly number[];
}

/** Days, months or years with stories: `{ year: 2023, month: 10, day: 5, count: 12 }`. */
export interface DateCount {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly count: number;
}

/** A day, a month, a year, or without any of them all time; by the newsroom's calendar. */
export interface Period {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}
