/** Whether an address that a text links to is on the site. */
import {
  frontAddress,
  indexAddress,
  jsonFeedAddress,
  newsSitemapAddress,
  notFoundAddress,
  numberedAddress,
  opmlAddress,
  pagesSitemapAddress,
  RESERVED_PATHS,
  robotsAddress,
  rssAddress,
  sectionAddress,
  sitemapIndexAddress,
  topicAddress,
  workerAddress,
} from '../addresses.ts';
import type { StandingFile } from '../content/desk.ts';
import type { Archive } from './archive.ts';
import { deskData, sectionsOf, standingsOf, topicAliases } from './desk.ts';
import { hasStories } from './inventory.ts';
import { PAGE_SIZE } from './list-pages.ts';
import { storyAtAlias } from './queries.ts';
import { hasTermPage } from './term-pages.ts';

/** Files that every site has. */
const SITE_FILES: ReadonlySet<string> = new Set([
  rssAddress(frontAddress()),
  jsonFeedAddress(frontAddress()),
  opmlAddress(),
  sitemapIndexAddress(),
  pagesSitemapAddress(),
  newsSitemapAddress(),
  robotsAddress(),
  workerAddress(),
  notFoundAddress(),
]);
/** Folders whose files nobody knows before the site is printed. */
const MADE_LATER = /^\/(_aset|foto|kartu|pagefind|potongan|sitemap)\//;

/** Whether Warta prints a file at an address without a closing slash. */
export const isFileAddress = (archive: Archive, address: string): boolean =>
  SITE_FILES.has(address) || MADE_LATER.test(address) || isFeed(archive, address);

/** Beside each section, topic and author page. */
function isFeed(archive: Archive, address: string): boolean {
  const page = address.slice(0, address.lastIndexOf('/') + 1);
  const isOfSection = sectionsOf(archive).some(({ id }) => sectionAddress(id) === page);
  if (address === jsonFeedAddress(page)) return isOfSection;
  const [first = '', ...more] = page.slice(1, -1).split('/');
  return address === rssAddress(page) && (isOfSection || isListPage(archive, first, more));
}

/** Ids of the headings that editors wrote on a page; undefined for a page that is all Warta's. */
export function anchorsOf(archive: Archive, page: string): readonly string[] | undefined {
  const list = keyOfPage(page);
  if (list === undefined) return undefined;
  const isSection = list.startsWith('section:');
  const key = isSection ? list.replace('section:', 'page:') : list;
  const written = deskData<Pick<StandingFile, 'anchors'>>(archive, key);
  return written?.anchors ?? (isSection ? undefined : []);
}

/**
 * Where an old address leads on to.
 * @param address of the page that lies there: `/berita/lama/`, `/berita/lama.html`
 * @returns the file whose page that is, under `articles/`
 */
export function movedTo(archive: Archive, address: string): string | undefined {
  const story = storyAtAlias(archive, address);
  if (story) return `${story}.md`;
  const topic = [...topicAliases(archive)].find(([alias]) => topicAddress(alias) === address)?.[1];
  return topic && isPageAddress(archive, topicAddress(topic)) ? `_desk/topics/${topic}.md` : undefined;
}

/** Whether the site has a page at an address with a closing slash. */
export function isPageAddress(archive: Archive, address: string): boolean {
  if (address === frontAddress()) return true;
  const [first = '', ...more] = address.slice(1, -1).split('/');
  if (first === 'indeks') return isIndex(archive, address, more.map(Number));
  const closed = more.at(-2) === 'hal' ? Number(more.at(-1)) : undefined;
  const list = closed === undefined ? address : address.slice(0, -`hal/${closed}/`.length);
  if (closed === undefined) return isListPage(archive, first, more) || isOtherPage(archive, first, more);
  const key = keyOfPage(list);
  return numberedAddress(list, closed) === address && key !== undefined && hasClosed(archive, key, closed);
}

/** @param parts year, month and day, as many as the address has */
function isIndex(archive: Archive, address: string, parts: readonly number[]): boolean {
  if (parts.length === 0) return true;
  const [year, month, day] = parts;
  return (
    year !== undefined && hasStories(archive, year, month, day) && indexAddress(year, month, day) === address
  );
}

/** The list whose pages lie at an address: `/topik/beras/` is `topic:beras`. */
function keyOfPage(address: string): string | undefined {
  const [, folder, id] = /^\/(?:(topik|penulis)\/)?([a-z0-9-]+)\/$/.exec(address) ?? [];
  if (!id) return undefined;
  return `${folder === 'topik' ? 'topic' : folder === 'penulis' ? 'author' : 'section'}:${id}`;
}

/** A list has a closed page for each full one. */
function hasClosed(archive: Archive, key: string, page: number): boolean {
  const row = archive.prepare('SELECT entries FROM lists WHERE key = ? AND listed > 0').get(key);
  return page >= 1 && page * PAGE_SIZE <= Number(row?.entries ?? 0);
}

/** The page of a topic or an author. */
function isListPage(archive: Archive, first: string, [id, ...more]: readonly string[]): boolean {
  if ((first !== 'topik' && first !== 'penulis') || !id || more.length > 0) return false;
  return hasTermPage(archive, `${first === 'topik' ? 'topic' : 'author'}:${id}`);
}

/** Pages right below the front page. */
const isOtherPage = (archive: Archive, first: string, more: readonly string[]): boolean =>
  more.length === 0 &&
  (RESERVED_PATHS.has(first) ||
    sectionsOf(archive).some(({ id }) => id === first) ||
    standingsOf(archive).some(({ slug }) => slug === first));
