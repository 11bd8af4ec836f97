/** Which addresses the site consists of, from what the archive holds. */
import {
  authorsAddress,
  cardAddress,
  correctionsAddress,
  feedsPageAddress,
  fragmentAddress,
  frontAddress,
  indexAddress,
  jsonFeedAddress,
  latestAddress,
  lightAddress,
  listAddress,
  monthSitemapAddress,
  newsSitemapAddress,
  notFoundAddress,
  numberedAddress,
  offlineAddress,
  opmlAddress,
  pagesSitemapAddress,
  popularAddress,
  robotsAddress,
  rssAddress,
  searchAddress,
  sectionAddress,
  sitemapIndexAddress,
  standingAddress,
  termsSitemapAddress,
  topicsAddress,
  workerAddress,
} from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { allCorrections, correctionYears } from '../archive/corrections.ts';
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
const LIST_PAGES = [
  latestAddress(),
  lightAddress(),
  topicsAddress(),
  authorsAddress(),
  indexAddress(),
  popularAddress(),
  feedsPageAddress(),
  notFoundAddress(),
];
const FEEDS = [
  rssAddress(frontAddress()),
  jsonFeedAddress(frontAddress()),
  opmlAddress(),
  sitemapIndexAddress(),
  pagesSitemapAddress(),
  newsSitemapAddress(),
  robotsAddress(),
  workerAddress(),
];

/** Every page, feed and sitemap of the site but articles; photos and assets come from elsewhere. */
export function* pageOutputs(archive: Archive, site: Site): Generator<Output> {
  yield* ranked(RANK.front, FRONT_PAGES);
  yield* ranked(RANK.list, LIST_PAGES);
  yield* ranked(RANK.feed, FEEDS);
  if (site.offline) yield { address: offlineAddress(), rank: RANK.list };
  if (site.search) yield { address: searchAddress(), rank: RANK.list };
  for (const address of moved(archive)) yield { address, rank: RANK.article };
  for (const slug of standingSlugs(archive)) yield { address: standingAddress(slug), rank: RANK.list };
  for (const { list, closedPages } of lists(archive)) yield* listOutputs(list, closedPages);
  for (const section of sectionIds(archive)) yield* sectionOutputs(section);
  yield* correctionOutputs(archive, site);
  yield* dateOutputs(archive);
  yield* sitemapOutputs(archive, 'topic');
  yield* sitemapOutputs(archive, 'author');
  if (site.socialCards)
    for (const subject of listCards(archive)) yield { address: cardAddress(subject), rank: RANK.card };
}

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
export function correctionOutputs(archive: Archive, { timeZone }: Site): readonly Output[] {
  const years = correctionYears(allCorrections(archive), timeZone);
  return ranked(RANK.list, [correctionsAddress(), ...years.map(correctionsAddress)]);
}

function* dateOutputs(archive: Archive): Generator<Output> {
  for (const { year, month, day, own } of days(archive)) {
    yield* ranked(RANK.list, [indexAddress(year), indexAddress(year, month), indexAddress(year, month, day)]);
    if (own > 0) yield { address: monthSitemapAddress(year, month), rank: RANK.feed };
  }
}

/** The sitemaps of the topics or of the authors. */
export function* sitemapOutputs(archive: Archive, of: 'topic' | 'author'): Generator<Output> {
  const parts = sitemapParts(archive, of);
  for (let part = 1; part <= parts; part++) yield { address: termsSitemapAddress(of, part), rank: RANK.feed };
}

const ranked = (rank: number, addresses: readonly string[]): Output[] =>
  addresses.map((address) => ({ address, rank }));
