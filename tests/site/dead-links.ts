/** Links, pictures, anchors and QR codes of a printed site that lead nowhere in it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf } from '../../src/addresses.ts';
import { codesOf, scanned } from './camera.ts';
import { decoded, type PrintedPage } from './demonstration.ts';

/**
 * @param dist the folder of the site
 * @param origin the site's own address, without a slash at its end: what begins with it is a link within the site too
 * @returns `file: link` for each that is dead
 */
export async function deadLinks(
  dist: string,
  origin: string,
  pages: readonly PrintedPage[],
): Promise<readonly string[]> {
  const ids = new Map(pages.map(({ file, html }) => [addressOf(file), idsOf(html)]));
  const codes = await readCodes(pages);
  const isDead = (page: string, link: string) => {
    const [path = '', anchor] = link.split('#');
    const address = path || page;
    if (!isThere(dist, decodeURI(address))) return true;
    return anchor !== undefined && ids.get(address)?.has(decodeURIComponent(anchor)) === false;
  };
  return pages.flatMap(({ file, html }) => {
    const codesHere = codesOf(html).map((code) => codes.get(code) ?? '');
    return [...linksOf(html), ...codesHere]
      .filter((link) => link.startsWith('/') || link.startsWith('#') || isWithin(link, origin))
      .filter((link) => isDead(addressOf(file), isWithin(link, origin) ? link.slice(origin.length) : link))
      .map((link) => `${file}: ${link}`);
  });
}

const isWithin = (link: string, origin: string) => link === origin || link.startsWith(`${origin}/`);

const idsOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => decoded(id)));

const isThere = (dist: string, address: string) =>
  existsSync(join(dist, address.endsWith('/') ? `${address}index.html` : address));

function linksOf(html: string): readonly string[] {
  const links = [...html.matchAll(/ (?:href|src|data-src)="([^"]+)"/g)].map(([, url = '']) => decoded(url));
  const sources = [...html.matchAll(/ srcset="([^"]+)"/g)].flatMap(([, set = '']) =>
    set.split(', ').map((entry) => entry.split(' ')[0] ?? ''),
  );
  return [...links, ...sources];
}

/** What each code says; one code on a hundred pages is read once. */
async function readCodes(pages: readonly PrintedPage[]): Promise<ReadonlyMap<string, string>> {
  const codes = new Set(pages.flatMap(({ html }) => codesOf(html)));
  return new Map(await Promise.all([...codes].map(async (code) => [code, await scanned(code)] as const)));
}
