/** Two things with one address, and addresses that Warta needs itself. */
import { RESERVED_PATHS, sectionAddress, standingAddress, topicAddress } from '../addresses.ts';
import type { Reference } from '../content/story.ts';
import { type Problem, wholeFile } from '../problems/problem.ts';
import { duplicateAddress, reservedAddress, takenAlias } from '../problems/references.ts';
import type { Archive } from './archive.ts';
import { deskData, standingsOf, termFile } from './desk.ts';
import { filesCalled } from './name-clashes.ts';
import { hasFile, lineOf, type Row } from './reference-rows.ts';
import { UNUSUAL_PATH } from './schema.ts';

export const addressClashes = (archive: Archive): Problem[] => [
  ...sameNames(archive),
  ...deskClashes(archive),
  ...topicAliasClashes(archive),
];

/** Files whose names differ only in case or in how Unicode spells a letter are one file on many disks. */
function sameNames(archive: Archive): Problem[] {
  const unusual = archive
    .prepare(`SELECT path FROM files WHERE ${UNUSUAL_PATH}`)
    .all()
    .map(({ path }) => String(path));
  return [...Map.groupBy(unusual, folded)].flatMap(([usual, paths]) => {
    const isTwin = !paths.includes(usual) && hasFile(archive, usual);
    const [first = '', ...others] = [...paths, ...(isTwin ? [usual] : [])].toSorted();
    return others.map((path) => duplicateAddress(wholeFile(`articles/${path}`), `articles/${first}`));
  });
}

const folded = (path: string) => path.normalize('NFKC').toLowerCase();

function deskClashes(archive: Archive): Problem[] {
  const rows = namedAs(archive, 'section-id');
  const sections = rows.map(({ target }) => String(target));
  const pages = standingsOf(archive).map(({ slug }) => slug);
  const needed = (name: string) => RESERVED_PATHS.has(name) || /^\d{4}$/.test(name);
  const pageFile = (slug: string) => wholeFile(`articles/_desk/pages/${slug}.md`);
  return [
    ...rows
      .filter(({ target }) => needed(String(target)))
      .map((row) => reservedAddress(lineOf(row), String(row.target))),
    ...pages.filter(needed).map((slug) => reservedAddress(pageFile(slug), slug)),
    ...pages
      .filter((slug) => sections.includes(slug))
      .map((slug) =>
        duplicateAddress(pageFile(slug), `the section "${slug}" of articles/_desk/sections.yml`),
      ),
    ...rows
      .filter(({ target }, i) => sections.indexOf(String(target)) < i)
      .map((row) => duplicateAddress(lineOf(row), `another section "${row.target}"`)),
    ...aliasClashes(archive, [...sections.map(sectionAddress), ...pages.map(standingAddress)]),
  ];
}

/** What files name themselves or others as, in the order in which it stands there. */
const namedAs = (archive: Archive, kind: Reference['kind']): readonly Row[] =>
  archive.prepare('SELECT * FROM refs WHERE kind = ? ORDER BY file, line, col').all(kind);

/**
 * Old addresses that differ only in case, in how Unicode spells a letter or in a slash at the end are one address on many
 * disks; and what lies at `/lama.html` as a file can be no folder.
 */
function aliasClashes(archive: Archive, taken: readonly string[]): Problem[] {
  const rows = archive
    .prepare(`
      SELECT a.address, a.story, r.file, r.line, r.col FROM aliases a
      JOIN refs r ON r.kind = 'alias' AND r.target = a.address AND r.file = a.story || '.md'
      ORDER BY lower(a.address), a.address, a.story`)
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
    .prepare("SELECT story FROM stories WHERE story = ? AND state <> 'hidden'")
    .get(address.replace(/^\/|\/$/g, ''));
  return story && `articles/${story.story}.md`;
}

function topicAliasClashes(archive: Archive): Problem[] {
  const holders = new Map<string, string>();
  return namedAs(archive, 'topic-alias').flatMap((row) => {
    const alias = String(row.target);
    const holder = holderOfTopic(archive, row) ?? holders.get(alias);
    holders.set(alias, holder ?? String(row.file));
    return holder === undefined ? [] : [takenAlias(lineOf(row), topicAddress(alias), `articles/${holder}`)];
  });
}

/** Another topic's file that has an alias for its id or its name. */
function holderOfTopic(archive: Archive, { file, target }: Row): string | undefined {
  const key = `topic:${target}`;
  if (deskData(archive, key)) return termFile(key);
  return filesCalled(archive, 'topics', String(target)).find((other) => other !== file);
}
