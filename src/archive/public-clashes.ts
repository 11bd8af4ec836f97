/** Files of `public/` that lie where the site prints something itself. */
import { addressOf, articleAddress, OWN_FILES, RESERVED_PATHS, standingAddress } from '../addresses.ts';
import { type Problem, wholeFile } from '../problems/problem.ts';
import { duplicateAddress } from '../problems/references.ts';
import type { Archive } from './archive.ts';
import type { PageAddresses } from './page-addresses.ts';
import { inRange, rangeOf } from './prefix.ts';

/** @param files paths under `public/` */
export const publicClashes = (
  archive: Archive,
  addresses: PageAddresses,
  files: ReadonlySet<string>,
): Problem[] =>
  [...files].flatMap((file) => {
    const holder = OWN_FILES.has(addressOf(file)) ? undefined : holderOf(archive, addresses, file);
    return holder === undefined ? [] : [duplicateAddress(wholeFile(`public/${file}`), holder)];
  });

/** What the site prints where a file of `public/` would lie, or below it, or as a file where it needs a folder. */
function holderOf(archive: Archive, addresses: PageAddresses, file: string): string | undefined {
  const [address, asFolder] = [addressOf(file), standingAddress(file)];
  const source =
    sourceAt(archive, addresses, address) ??
    sourceAt(archive, addresses, asFolder) ??
    firstBelow(archive, asFolder);
  if (source) return `articles/${source}`;
  const isTaken = isPrinted(addresses, address) || isNeeded(address) || addresses.isPage(asFolder);
  return isTaken ? PRINTED : holderOfFolders(archive, addresses, file);
}

const PRINTED = 'a page or file that Warta prints';

/** What the site prints as a file where a folder of `public/` would lie. */
function holderOfFolders(archive: Archive, addresses: PageAddresses, file: string): string | undefined {
  const folders = [...file.matchAll(/\//g)].map(({ index }) => addressOf(file.slice(0, index)));
  for (const folder of folders) {
    const source = sourceAt(archive, addresses, folder);
    if (source) return `articles/${source}`;
    if (isPrinted(addresses, folder)) return PRINTED;
  }
  return undefined;
}

const isPrinted = (addresses: PageAddresses, address: string): boolean =>
  address.endsWith('/') ? addresses.isPage(address) : addresses.isFile(address);

/** The text whose page, or page of an old address, is printed at an address. */
const sourceAt = (archive: Archive, addresses: PageAddresses, address: string): string | undefined =>
  storyAt(archive, address) ?? movedFrom(archive, addresses, address);

/** Folders that Warta prints into, and pages that it prints where `site.yml` asks for them. */
const isNeeded = (address: string) => RESERVED_PATHS.has(address.replace(/^\/|\/$/g, ''));

function storyAt(archive: Archive, address: string): string | undefined {
  const row = archive.prepare('SELECT story FROM stories WHERE story = ?').get(address.slice(1, -1));
  return row && articleAddress(String(row.story)) === address ? `${row.story}.md` : undefined;
}

/** What an old address leads to, or will at the hour of its story. */
function movedFrom(archive: Archive, addresses: PageAddresses, address: string): string | undefined {
  const row = archive.prepare('SELECT story FROM aliases WHERE address = ? ORDER BY story').get(address);
  return row ? `${row.story}.md` : addresses.movedTo(address);
}

/** A story whose address, or old address, begins with a folder's. */
function firstBelow(archive: Archive, folder: string): string | undefined {
  const row = archive
    .prepare(`
      SELECT story FROM stories WHERE ${inRange('story')}
      UNION ALL SELECT story FROM aliases WHERE ${inRange('address')} LIMIT 1`)
    .get(...rangeOf(folder.slice(1)), ...rangeOf(folder));
  return row && `${row.story}.md`;
}
