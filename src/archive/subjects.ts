/**
 * Subjects: what a page can rest on. The newsroom notes them when it answers; a scan touches them when they change.
 * They are named in one place so that both sides mean the same.
 */
import type { StoryId } from '../content/story.ts';

/** `topic:beras`, `all`: a list's key. */
export type ListKey = string;

/**
 * A subject, as a hash of its name: 32 bits keep what millions of pages rest on small. Two names with one hash do no
 * harm, only a page is printed once for nothing.
 */
export type Subject = number;

/** FNV-1a with a last mix. https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function subject(name: string): Subject {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export const SUBJECT = {
  site: subject('site'),
  sections: subject('sections'),
  front: subject('front'),
  popular: subject('popular'),
  /** The titles of all standing pages, and each page. */
  standings: subject('standings'),
  standing: (slug: string) => subject(`standing:${slug}`),
  /** Name and file of a topic or author: `topic:beras`. */
  term: (list: ListKey) => subject(`term:${list}`),
  /** What lists show of a story. */
  card: (story: StoryId) => subject(`card:${story}`),
  /** All of a story. */
  story: (story: StoryId) => subject(`story:${story}`),
  /** Which stories a list has. */
  list: (list: ListKey) => subject(`list:${list}`),
  /** A closed page of a list. */
  page: (list: ListKey, number: number) => subject(`page:${list}#${number}`),
  /** The stories just before and after one in a list. */
  near: (list: ListKey, story: StoryId) => subject(`near:${list}:${story}`),
  /** Which topics or authors there are, and their names. */
  terms: (of: 'topic' | 'author') => subject(`terms:${of}`),
  /** How many stories each of them has. */
  termCounts: (of: 'topic' | 'author') => subject(`term-counts:${of}`),
  /** The newest day that has stories. */
  edition: subject('edition'),
  dates: subject('dates'),
  year: (year: number) => subject(`year:${year}`),
  month: (year: number, month: number) => subject(`month:${year}-${month}`),
  day: (year: number, month: number, day: number) => subject(`day:${year}-${month}-${day}`),
  /** The days that have stories just before and after one, or the months. */
  beside: (year: number, month: number, day?: number) => subject(`beside:${year}-${month}-${day ?? ''}`),
  /** The newest corrections and the years that have some, and those of a year. */
  corrections: subject('corrections'),
  correctionsOf: (year: number) => subject(`corrections:${year}`),
  moved: (address: string) => subject(`moved:${address}`),
  /** When stories of a month changed, and which months there are. */
  sitemap: (year: number, month: number) => subject(`sitemap:${year}-${month}`),
  sitemaps: subject('sitemaps'),
  /** The build's clock. */
  now: subject('now'),
} as const;
