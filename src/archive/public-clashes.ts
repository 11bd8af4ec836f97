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

/** What the site prints where a file of `public/` would lie, or below it. */
function holderOf(archive: Archive, addresses: PageAddresses, file: string): string | undefined {
  const [address, asFolder] = [addressOf(file), standingAddress(file)];
  const source =
    storyAt(archive, address) ??
    storyAt(archive, asFolder) ??
    movedFrom(archive, addresses, address) ??
    movedFrom(archive, addresses, asFolder) ??
    firstBelow(archive, asFolder);
  if (source) return `articles/${source}`;
  const isPrinted = address.endsWith('/')
    ? addresses.isPage(address)
    : addresses.isFile(address) || addresses.isPage(asFolder);
  return isPrinted || isNeeded(address) ? 'a page or file that Warta prints' : undefined;
}

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
