/**
 * Old addresses that two stories have, or that lead to a page of its own. A newsroom that moved here has one for each story, so
 * what was found is remembered until something changes that it rests on.
 */
import { RESERVED_PATHS, sectionAddress } from '../addresses.ts';
import type { StoryId } from '../content/story.ts';
import type { Problem } from '../problems/problem.ts';
import { takenAlias } from '../problems/references.ts';
import { type Archive, metaOf, setMeta } from './archive.ts';
import { folded } from './folded.ts';
import { lineOf } from './reference-rows.ts';
import { seal, unseal } from './sealed.ts';

/** What was found, and for which addresses of sections and standing pages. */
interface Found {
  readonly taken: readonly string[];
  readonly problems: readonly Problem[];
}

const FOUND = 'alias-clashes';

/** @param taken addresses of sections and standing pages */
export function aliasClashes(archive: Archive, taken: readonly string[]): readonly Problem[] {
  const sealed = metaOf(archive, FOUND);
  const known = sealed === undefined ? undefined : unseal<Found>(sealed);
  if (known && JSON.stringify(known.taken) === JSON.stringify(taken)) return known.problems;
  const problems = allAliasClashes(archive, taken);
  setMeta(archive, FOUND, seal({ taken, problems } satisfies Found));
  return problems;
}

/** Has all of them looked at again. Call when an old address comes or goes, or the line that names it. */
export const forgetAliasClashes = (archive: Archive) =>
  void archive.prepare('DELETE FROM meta WHERE key = ?').run(FOUND);

/** Call when a page of a story comes or goes, also one that is to come. */
export function forgetAliasClashesWith(archive: Archive, story: StoryId): void {
  const isAlias = archive.prepare('SELECT 1 FROM aliases WHERE folded IN (?, ?)');
  if (isAlias.get(`/${story}`, `/${story}/`)) forgetAliasClashes(archive);
}

/**
 * Old addresses that differ only in case, in how Unicode spells a letter or in a slash at the end are one address on many
 * disks; and what lies at `/lama.html` as a file can be no folder.
 */
function allAliasClashes(archive: Archive, taken: readonly string[]): readonly Problem[] {
  const rows = archive
    .prepare(`
      SELECT a.address, a.story, r.file, r.line, r.col FROM aliases a
      JOIN refs r ON r.kind = 'alias' AND r.target = a.address AND r.file = a.story || '.md'
      ORDER BY lower(a.address), a.address, a.shown DESC, a.story`)
    .all();
  const holders = new Map<string, string>();
  return rows.flatMap((row) => {
    const address = String(row.address);
    const key = folded(address);
    const other = sharing(key).find((shared) => holders.has(shared));
    const holder = other === undefined ? holderOf(archive, key, taken) : holders.get(other);
    holders.set(key, `articles/${row.file}`);
    return holder === undefined ? [] : [takenAlias(lineOf(row), address, holder)];
  });
}

/** An address with and without the slash at its end, and what would be files above it: `/a/b/` is `/a/b`, `/a/b/` and `/a`. */
function sharing(address: string): readonly string[] {
  const names = address.replace(/\/$/, '').split('/');
  const files = names.slice(1).map((_, i) => names.slice(0, i + 2).join('/'));
  return [...files, `${files.at(-1)}/`];
}

/** Names below a section's address that are not free: its closed pages and its feeds. */
const BELOW_SECTION = /^(hal|rss\.xml|feed\.json)$/;

function holderOf(archive: Archive, address: string, taken: readonly string[]): string | undefined {
  const [first = '', second = ''] = address.slice(1).split('/');
  const isBelowSection = taken.includes(sectionAddress(first)) && BELOW_SECTION.test(second);
  if (taken.includes(address) || RESERVED_PATHS.has(first) || isBelowSection) return 'a page of its own';
  const story = archive
    .prepare("SELECT story FROM stories WHERE story = ? AND (state <> 'hidden' OR status <> 'draft')")
    .get(address.replace(/^\/|\/$/g, ''));
  return story && `articles/${story.story}.md`;
}
