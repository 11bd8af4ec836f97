/** Which addresses the site consists of, from what the archive holds. */
import {
  type CardSubject,
  cardAddress,
  correctionsAddress,
  fragmentAddress,
  frontAddress,
  indexAddress,
  jsonFeedAddress,
  listAddress,
  monthSitemapAddress,
  notFoundAddress,
  numberedAddress,
  rssAddress,
  sectionAddress,
  siteFiles,
  sitePages,
  standingAddress,
  termsSitemapAddress,
} from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { correctionYears } from '../archive/corrections.ts';
import {
  days,
  listCards,
  lists,
  moved,
  type PagedList,
  sectionIds,
  standingSlugs,
} from '../archive/inventory.ts';
import type { Output } from '../archive/printed.ts';
import { sitemapParts } from '../archive/sitemap-parts.ts';
import type { Site } from '../site.ts';
import { RANK } from './ranks.ts';

const FRONT_PAGES = [frontAddress()];

/** Every page, feed and sitemap of the site but articles; photos and assets come from elsewhere. */
export function* pageOutputs(archive: Archive, site: Site): Generator<Output> {
  yield* ranked(RANK.front, FRONT_PAGES);
  yield* ranked(RANK.list, [...sitePages(site), notFoundAddress()]);
  yield* ranked(RANK.feed, siteFiles());
  for (const address of moved(archive)) yield oldAddressOutput(address);
  for (const slug of standingSlugs(archive)) yield { address: standingAddress(slug), rank: RANK.list };
  for (const { list, closedPages } of lists(archive)) yield* listOutputs(list, closedPages);
  for (const section of sectionIds(archive)) yield* sectionOutputs(section);
  yield* correctionOutputs(archive);
  yield* dateOutputs(archive);
  yield* sitemapOutputs(archive, 'topic');
  yield* sitemapOutputs(archive, 'author');
  if (site.socialCards) for (const subject of listCards(archive)) yield cardOutput(subject);
}

/** The social card of a page. */
export const cardOutput = (subject: CardSubject): Output => ({
  address: cardAddress(subject),
  rank: RANK.card,
});

/** The page at an old address, which leads on to the new one. */
export const oldAddressOutput = (address: string): Output => ({ address, rank: RANK.article });

/** The pages and the feed of a list. */
export function* listOutputs(list: PagedList, closedPages: number): Generator<Output> {
  if (list.of === 'all') return;
  const page = listAddress(list);
  yield { address: page, rank: RANK.list };
  yield { address: rssAddress(page), rank: RANK.feed };
  for (let n = 1; n <= closedPages; n++) yield { address: numberedAddress(page, n), rank: RANK.list };
}

/** A section is there even before its first story. */
function* sectionOutputs(section: string): Generator<Output> {
  const page = sectionAddress(section);
  yield* ranked(RANK.list, [page, fragmentAddress(section)]);
  yield* ranked(RANK.feed, [rssAddress(page), jsonFeedAddress(page)]);
}

/** The newest corrections, and each year's. */
export const correctionOutputs = (archive: Archive): readonly Output[] =>
  ranked(RANK.list, [correctionsAddress(), ...correctionYears(archive).map(correctionsAddress)]);

function* dateOutputs(archive: Archive): Generator<Output> {
  for (const { year, month, day, own } of days(archive)) {
    for (const date of datesAround(year, month, day)) yield indexOutput(date);
    if (own > 0) yield monthSitemapOutput(year, month);
  }
}

/** A year, a month of one, or a day of that. */
type IndexDate = readonly [year: number, month?: number, day?: number];

/** Each has a page in the index: a day's year, its month, and the day itself. */
export const datesAround = (year: number, month: number, day: number): readonly IndexDate[] => [
  [year],
  [year, month],
  [year, month, day],
];

export const indexOutput = (date: IndexDate): Output => ({
  address: indexAddress(...date),
  rank: RANK.list,
});

/** The stories of a month that were first published here. */
export const monthSitemapOutput = (year: number, month: number): Output => ({
  address: monthSitemapAddress(year, month),
  rank: RANK.feed,
});

/** The sitemaps of the topics or of the authors. */
export function* sitemapOutputs(archive: Archive, of: 'topic' | 'author'): Generator<Output> {
  const parts = sitemapParts(archive, of);
  for (let part = 1; part <= parts; part++) yield { address: termsSitemapAddress(of, part), rank: RANK.feed };
}

const ranked = (rank: number, addresses: readonly string[]): Output[] =>
  addresses.map((address) => ({ address, rank }));
