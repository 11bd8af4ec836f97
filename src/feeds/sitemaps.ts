/** Sitemaps, as search engines read them. https://www.sitemaps.org/protocol.html */
import {
  articleAddress,
  authorsAddress,
  correctionsAddress,
  feedsPageAddress,
  fragmentAddress,
  frontAddress,
  indexAddress,
  latestAddress,
  lightAddress,
  listAddress,
  monthSitemapAddress,
  newsSitemapAddress,
  pagesSitemapAddress,
  popularAddress,
  sectionAddress,
  sitemapIndexAddress,
  standingAddress,
  termsSitemapAddress,
  topicsAddress,
} from '../addresses.ts';
import type { Instant } from '../content/story.ts';
import type { Voice } from '../i18n/voice.ts';
import type { Newsroom, SitemapEntry, SitemapTerm } from '../newsroom/newsroom.ts';
import type { Site } from '../site.ts';
import { element, escapeXml, xmlDocument } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Google reads stories of the last two days, and at most this many, from a news sitemap. https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export const NEWS_SITEMAP = { hours: 48, most: 1000 } as const;

/** `/sitemap.xml`: which sitemaps there are. */
export function sitemapIndex({ site, ...newsroom }: Newsroom, { dates }: Voice): string {
  const sitemap = (address: string, modified?: number) =>
    element(
      'sitemap',
      element('loc', escapeXml(site.url + address)) +
        (modified === undefined ? '' : element('lastmod', dates.iso(modified))),
    );
  const all = [
    sitemap(pagesSitemapAddress()),
    ...(['topic', 'author'] as const).flatMap((of) =>
      Array.from({ length: newsroom.sitemapParts(of) }, (_, i) => sitemap(termsSitemapAddress(of, i + 1))),
    ),
    ...newsroom
      .sitemapMonths()
      .map(({ year, month, modified }) => sitemap(monthSitemapAddress(year, month), modified)),
  ];
  return xmlDocument(element('sitemapindex', all.join(''), { xmlns: NAMESPACE }));
}

/** The stories of a month. */
export const monthSitemap = (site: Site, { dates }: Voice, stories: readonly SitemapEntry[]): string =>
  urlset(
    stories.map(({ id, modified }) => url(site, articleAddress(id), element('lastmod', dates.iso(modified)))),
  );

/** A part of the topics or of the authors. */
export const termsSitemap = (
  site: Site,
  voice: Voice,
  of: 'topic' | 'author',
  terms: readonly SitemapTerm[],
): string =>
  urlset(terms.map(({ id, newest }) => url(site, listAddress({ of, id }), published(voice, newest))));

/** All pages that are neither a story's, a topic's nor an author's. */
export function pagesSitemap({ site, ...newsroom }: Newsroom, voice: Voice): string {
  const listed = published(voice, newsroom.newestIn({ of: 'all' }));
  const others = [
    popularAddress(),
    correctionsAddress(),
    topicsAddress(),
    authorsAddress(),
    feedsPageAddress(),
    ...newsroom.standingPages().map(({ slug }) => standingAddress(slug)),
  ];
  return urlset([
    ...[frontAddress(), latestAddress(), lightAddress(), indexAddress()].map((address) =>
      url(site, address, listed),
    ),
    ...newsroom
      .sections()
      .map(({ id }) =>
        url(site, sectionAddress(id), published(voice, newsroom.newestIn({ of: 'section', id }))),
      ),
    ...others.map((address) => url(site, address)),
  ]);
}

/** When a list last got a story. */
const published = ({ dates }: Voice, newest: Instant | undefined): string =>
  newest === undefined ? '' : element('lastmod', dates.iso(newest));

/** `/sitemap-news.xml`; with no story in two days it is a list of none, which its readers accept. */
export function newsSitemap(
  site: Site,
  { dates }: Voice,
  stories: ReturnType<Newsroom['newsSince']>,
): string {
  const publication = element(
    'news:publication',
    element('news:name', escapeXml(site.name)) + element('news:language', site.language),
  );
  const news = ({ title, date }: SitemapEntry) =>
    element(
      'news:news',
      publication +
        element('news:publication_date', dates.iso(date)) +
        element('news:title', escapeXml(title)),
    );
  return urlset(
    stories.map((story) => url(site, articleAddress(story.id), news(story))),
    { 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
  );
}

/** `/robots.txt` */
export const robots = (site: Site): string =>
  [
    'User-agent: *',
    `Disallow: ${fragmentAddress('')}`.replace('.html', ''),
    '',
    `Sitemap: ${site.url}${sitemapIndexAddress()}`,
    `Sitemap: ${site.url}${newsSitemapAddress()}`,
    '',
  ].join('\n');

const url = (site: Site, address: string, more = ''): string =>
  element('url', element('loc', escapeXml(site.url + address)) + more);

const urlset = (urls: readonly string[], namespaces: Readonly<Record<string, string>> = {}): string =>
  xmlDocument(element('urlset', urls.join('\n') || ' ', { xmlns: NAMESPACE, ...namespaces }));
