/** What a scan changed of the outputs: all that an incremental plan looks at, however many there are besides. */
import {
  articleAddress,
  authorAddress,
  cardAddress,
  indexAddress,
  monthSitemapAddress,
  photoAddress,
  rssAddress,
  sectionAddress,
  topicAddress,
} from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { dueOf } from '../archive/changes.ts';
import {
  cardsOf,
  hasStories,
  isMoved,
  listNow,
  oldAddressesOf,
  type PagedList,
  sectionIds,
  storyNow,
} from '../archive/inventory.ts';
import { isPageAddress } from '../archive/page-addresses.ts';
import { type Output, printedBelow } from '../archive/printed.ts';
import type { Site } from '../site.ts';
import { duePhotos, outputsOfPhoto } from './photos.ts';
import { RANK } from './ranks.ts';
import { listOutputs, sectionOutputs } from './site-map.ts';

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
    ...dueOf(archive, 'list').map((key) => ofList(archive, key)),
    ...dueOf(archive, 'day').map((day) => ofDay(archive, day)),
    ...dueOf(archive, 'moved').map((address) => ofOldAddress(archive, address)),
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
  const [page, card] = [articleAddress(id), cardAddress({ of: 'story', id })];
  return {
    now: [
      ...(hasPage ? [{ address: page, rank: RANK.article }] : []),
      ...(hasCard ? [{ address: card, rank: RANK.card }] : []),
    ],
    before: [page, card],
  };
}

const PAGE_OF_LIST = { section: sectionAddress, topic: topicAddress, author: authorAddress } as const;

/** A list that lies at no address of its own has no output. */
function ofList(archive: Archive, key: string): DueOutputs {
  const [kind, id] = key.split(':');
  const of = (['section', 'topic', 'author'] as const).find((of) => of === kind);
  if (of === undefined || id === undefined) return { now: [], before: [] };
  const page = PAGE_OF_LIST[of](id);
  const [card, old] = [cardAddress({ of, id }), oldAddressesOf(archive, key)];
  const found = listNow(archive, key);
  const isSection = of === 'section' && sectionIds(archive).includes(id);
  return {
    now: [
      ...(isSection ? sectionOutputs(id) : []),
      ...(found ? ofListNow(archive, found.list, found.closedPages) : []),
      ...(found && !isSection ? old.map((address) => ({ address, rank: RANK.article })) : []),
    ],
    before: isSection
      ? printedBelow(archive, `${page}hal/`)
      : [page, rssAddress(page), card, ...old, ...printedBelow(archive, `${page}hal/`)],
  };
}

const ofListNow = (archive: Archive, list: PagedList, closedPages: number): readonly Output[] => [
  ...listOutputs(list, closedPages),
  ...cardsOf(archive, list).map((subject) => ({ address: cardAddress(subject), rank: RANK.card })),
];

/** @param date `2026-3-2` */
function ofDay(archive: Archive, date: string): DueOutputs {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const possible = [
    { address: indexAddress(year), rank: RANK.list, isThere: hasStories(archive, year) },
    { address: indexAddress(year, month), rank: RANK.list, isThere: hasStories(archive, year, month) },
    {
      address: indexAddress(year, month, day),
      rank: RANK.list,
      isThere: hasStories(archive, year, month, day),
    },
    {
      address: monthSitemapAddress(year, month),
      rank: RANK.feed,
      isThere: hasStories(archive, year, month),
    },
  ];
  return {
    now: possible.filter(({ isThere }) => isThere).map(({ address, rank }) => ({ address, rank })),
    before: possible.map(({ address }) => address),
  };
}

/** Where something else lies by now, it stays. */
function ofOldAddress(archive: Archive, address: string): DueOutputs {
  if (isMoved(archive, address)) return { now: [{ address, rank: RANK.article }], before: [address] };
  const isTaken = storyNow(archive, address.slice(1, -1)).hasPage || isPageAddress(archive, address);
  return { now: [], before: isTaken ? [] : [address] };
}

const ofPhoto = (archive: Archive, name: string): DueOutputs => ({
  now: [...outputsOfPhoto(archive, name)],
  before: printedBelow(archive, photoAddress(name, '')),
});
