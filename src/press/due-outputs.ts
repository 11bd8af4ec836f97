/** What a scan changed of the outputs: all that an incremental plan looks at, however many there are besides. */
import {
  articleAddress,
  cardAddress,
  correctionsAddress,
  listAddress,
  photoAddresses,
  rssAddress,
  termsSitemaps,
} from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { dueOf, isTouched } from '../archive/changes.ts';
import {
  cardsOf,
  hasOwnStories,
  hasStories,
  isMoved,
  listNow,
  listRef,
  oldAddressesOfTopics,
  storyNow,
} from '../archive/inventory.ts';
import { isTerm } from '../archive/names.ts';
import { PageAddresses } from '../archive/page-addresses.ts';
import { type Output, printedBelow } from '../archive/printed.ts';
import { type ListKey, SUBJECT } from '../archive/subjects.ts';
import type { Site } from '../site.ts';
import { duePhotos, outputsOfPhoto } from './photos.ts';
import { RANK } from './ranks.ts';
import {
  cardOutput,
  correctionOutputs,
  datesAround,
  indexOutput,
  listOutputs,
  monthSitemapOutput,
  oldAddressOutput,
  sitemapOutputs,
} from './site-map.ts';

/** Outputs of owners that are due. */
export interface DueOutputs {
  /** Those that the site has now. */
  readonly now: readonly Output[];
  /** Addresses of those that it may have had, whether it has them still or not. */
  readonly before: readonly string[];
}

/** Not when settings are due: they decide on everything. */
export function dueOutputs(archive: Archive, site: Site): DueOutputs {
  const found = [
    ...dueOf(archive, 'story').map((id) => ofStory(archive, id)),
    ...ofLists(archive, dueOf(archive, 'list')),
    ...sitemapsDue(archive).map((of) => ofSitemaps(archive, of)),
    ...dueOf(archive, 'day').map((day) => ofDay(archive, day)),
    ...ofOldAddresses(archive, dueOf(archive, 'moved')),
    ...(isTouched(archive, SUBJECT.corrections) ? [ofCorrections(archive)] : []),
    ...duePhotos(archive).map((name) => ofPhoto(archive, name)),
  ];
  const isWanted = ({ rank }: Output) => site.socialCards || rank !== RANK.card;
  return {
    now: found.flatMap(({ now }) => now).filter(isWanted),
    before: found.flatMap(({ before }) => before),
  };
}

function ofStory(archive: Archive, id: string): DueOutputs {
  const { hasPage, hasCard } = storyNow(archive, id);
  const page = { address: articleAddress(id), rank: RANK.article };
  const card = cardOutput({ of: 'story', id });
  return {
    now: [...(hasPage ? [page] : []), ...(hasCard ? [card] : [])],
    before: [page.address, card.address],
  };
}

/** What topics are called by is read for all of them together. */
function ofLists(archive: Archive, keys: readonly ListKey[]): readonly DueOutputs[] {
  const oldAddresses = keys.some(isTerm) ? oldAddressesOfTopics(archive) : new Map<ListKey, string[]>();
  return keys.map((key) => ofList(archive, key, oldAddresses.get(key) ?? []));
}

/**
 * A section has its page, feeds and card always; only its closed pages come and go.
 * @param oldAddresses of a topic
 */
function ofList(archive: Archive, key: ListKey, oldAddresses: readonly string[]): DueOutputs {
  const list = listRef(key);
  if (list.of === 'all') return { now: [], before: [] };
  const page = listAddress(list);
  const closed = printedBelow(archive, `${page}hal/`);
  const found = listNow(archive, key);
  const now = found ? [...listOutputs(list, found.closedPages)] : [];
  if (list.of === 'section') return { now, before: closed };
  const cards = cardsOf(archive, list).map(cardOutput);
  const old = oldAddresses.map(oldAddressOutput);
  return {
    now: found ? [...now, ...cards, ...old] : [],
    before: [page, rssAddress(page), cardAddress(list), ...old.map(({ address }) => address), ...closed],
  };
}

/** Whose sitemaps may be more or fewer. */
const sitemapsDue = (archive: Archive) =>
  (['topic', 'author'] as const).filter((of) =>
    dueOf(archive, 'list').some((key) => key.startsWith(`${of}:`)),
  );

const ofSitemaps = (archive: Archive, of: 'topic' | 'author'): DueOutputs => ({
  now: [...sitemapOutputs(archive, of)],
  before: printedBelow(archive, termsSitemaps(of)),
});

/** @param date `2026-3-2` */
function ofDay(archive: Archive, date: string): DueOutputs {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const dates = datesAround(year, month, day);
  const sitemap = monthSitemapOutput(year, month);
  return {
    now: [
      ...dates.filter((date) => hasStories(archive, ...date)).map(indexOutput),
      ...(hasOwnStories(archive, year, month) ? [sitemap] : []),
    ],
    before: [...dates.map(indexOutput), sitemap].map(({ address }) => address),
  };
}

const ofCorrections = (archive: Archive): DueOutputs => ({
  now: correctionOutputs(archive),
  before: printedBelow(archive, correctionsAddress()),
});

function ofOldAddresses(archive: Archive, addresses: readonly string[]): readonly DueOutputs[] {
  if (addresses.length === 0) return [];
  const pages = new PageAddresses(archive);
  return addresses.map((address) => ofOldAddress(archive, address, pages));
}

/** Where something else lies by now, it stays. */
function ofOldAddress(archive: Archive, address: string, pages: PageAddresses): DueOutputs {
  if (isMoved(archive, address)) return { now: [oldAddressOutput(address)], before: [address] };
  const isTaken = storyNow(archive, address.slice(1, -1)).hasPage || pages.isPage(address);
  return { now: [], before: isTaken ? [] : [address] };
}

const ofPhoto = (archive: Archive, name: string): DueOutputs => ({
  now: [...outputsOfPhoto(archive, name)],
  before: printedBelow(archive, photoAddresses(name)),
});
