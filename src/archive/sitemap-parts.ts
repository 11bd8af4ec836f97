/** The topics and authors that have a page, in parts that a sitemap may hold. */
import type { Instant } from '../content/story.ts';
import type { Archive } from './archive.ts';
import { idOf } from './names.ts';
import { begins } from './prefix.ts';
import { NAMED_AUTHORS } from './term-pages.ts';

/** Addresses in one sitemap. https://www.sitemaps.org/protocol.html#index */
const SITEMAP_LIMIT = 50_000;

/** A topic or an author, and when the newest of their stories was published. */
export interface SitemapTerm {
  readonly id: string;
  readonly newest?: Instant;
}

const PAGED = {
  topic: `SELECT key FROM lists WHERE ${begins('key', 'topic:')} AND listed > 0`,
  author: `SELECT key FROM lists WHERE ${begins('key', 'author:')} AND listed > 0 UNION ${NAMED_AUTHORS}`,
} as const;

/** How many sitemaps the topics or the authors fill. */
export const sitemapParts = (archive: Archive, of: 'topic' | 'author'): number =>
  Math.ceil(Number(archive.prepare(`SELECT count(*) AS n FROM (${PAGED[of]})`).get()?.n) / SITEMAP_LIMIT);

/** By id. @param part from 1 */
export const sitemapPart = (archive: Archive, of: 'topic' | 'author', part: number): readonly SitemapTerm[] =>
  archive
    .prepare(
      `SELECT p.key, l.newest FROM (${PAGED[of]}) p LEFT JOIN lists l ON l.key = p.key
       ORDER BY p.key LIMIT ${SITEMAP_LIMIT} OFFSET ?`,
    )
    .all((part - 1) * SITEMAP_LIMIT)
    .map(({ key, newest }) => ({
      id: idOf(String(key)),
      ...(newest !== null && { newest: Number(newest) }),
    }));
