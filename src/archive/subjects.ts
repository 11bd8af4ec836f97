/**
 * Subjects: what a page can rest on. The newsroom notes them when it answers; a scan touches them when they change.
 * They are named in one place so that both sides mean the same.
 */
import type { StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';

/** `topic:beras`, `all`: a list's key. */
export type ListKey = string;

export const SUBJECT = {
  site: 'site',
  sections: 'sections',
  front: 'front',
  popular: 'popular',
  /** The titles of all standing pages, and each page. */
  standings: 'standings',
  standing: (slug: string) => `standing:${slug}`,
  /** Name and file of a topic or author: `topic:beras`. */
  term: (list: ListKey) => `term:${list}`,
  /** What lists show of a story. */
  card: (story: StoryId) => `card:${story}`,
  /** All of a story. */
  story: (story: StoryId) => `story:${story}`,
  /** Which stories a list has. */
  list: (list: ListKey) => `list:${list}`,
  /** A closed page of a list. */
  page: (list: ListKey, number: number) => `page:${list}#${number}`,
  /** The stories just before and after one in a list. */
  near: (list: ListKey, story: StoryId) => `near:${list}:${story}`,
  /** All topics, or all authors, with their counts. */
  terms: (of: 'topic' | 'author') => `terms:${of}`,
  dates: 'dates',
  year: (year: number) => `year:${year}`,
  month: (year: number, month: number) => `month:${year}-${month}`,
  day: (year: number, month: number, day: number) => `day:${year}-${month}-${day}`,
  corrections: 'corrections',
  moved: (address: string) => `moved:${address}`,
  /** When stories of a month changed, and which months there are. */
  sitemap: (year: number, month: number) => `sitemap:${year}-${month}`,
  sitemaps: 'sitemaps',
  /** The build's clock. */
  now: 'now',
} as const;

/** Notes that subjects changed. Before the first print there is no page that could rest on them. */
export type Touch = (subject: string) => void;

/** Whether there is any page that could rest on something. */
export const isPrinted = (archive: Archive): boolean =>
  archive.prepare('SELECT 1 FROM printed LIMIT 1').get() !== undefined;

export function toucher(archive: Archive): Touch {
  if (!isPrinted(archive)) return () => {};
  const insert = archive.prepare('INSERT OR IGNORE INTO touched VALUES (?)');
  return (subject) => void insert.run(subject);
}

/** Forgets what was touched; call when all that rested on it lies printed. */
export const clearTouched = (archive: Archive) => void archive.prepare('DELETE FROM touched').run();
