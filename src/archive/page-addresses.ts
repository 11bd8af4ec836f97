/** Whether an address that a text links to is one of the site's pages. */
import { indexAddress, numberedAddress, RESERVED_PATHS } from '../addresses.ts';
import type { Archive } from './archive.ts';
import { deskData, sectionsOf, standingsOf } from './desk.ts';
import { hasStories } from './inventory.ts';
import { PAGE_SIZE } from './lists.ts';

/** Addresses without a closing slash are files of `public/`, feeds and the like; those are not the archive's. */
export function isPageAddress(archive: Archive, address: string): boolean {
  if (!address.endsWith('/') || address === '/') return true;
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

/** The page of a topic or an author; an author with a file has one before the first story. */
function isListPage(archive: Archive, first: string, [id, ...more]: readonly string[]): boolean {
  if ((first !== 'topik' && first !== 'penulis') || !id || more.length > 0) return false;
  const key = `${first === 'topik' ? 'topic' : 'author'}:${id}`;
  return (
    archive.prepare('SELECT 1 FROM lists WHERE key = ? AND listed > 0').get(key) !== undefined ||
    (first === 'penulis' && deskData(archive, key) !== undefined)
  );
}

/** Pages right below the front page. */
const isOtherPage = (archive: Archive, first: string, more: readonly string[]): boolean =>
  more.length === 0 &&
  (RESERVED_PATHS.has(first) ||
    sectionsOf(archive).some(({ id }) => id === first) ||
    standingsOf(archive).some(({ slug }) => slug === first));
