/** Two things with one address, and addresses that Warta needs itself. */
import { RESERVED_PATHS, sectionAddress, standingAddress, topicAddress } from '../addresses.ts';
import type { Reference } from '../content/story.ts';
import { type Problem, wholeFile } from '../problems/problem.ts';
import { duplicateAddress, reservedAddress, takenAlias } from '../problems/references.ts';
import { aliasClashes } from './alias-clashes.ts';
import type { Archive } from './archive.ts';
import { deskData, deskFile, standingsOf } from './desk.ts';
import { filesCalled } from './name-clashes.ts';
import { lineOf, type Row } from './reference-rows.ts';

export const addressClashes = (archive: Archive): Problem[] => [
  ...sameNames(archive),
  ...deskClashes(archive),
  ...topicAliasClashes(archive),
];

/** Folded names that several files have, or that a file has as it is. */
const SHARED_NAMES = `
  SELECT folded FROM files AS unusual WHERE folded IS NOT NULL GROUP BY folded
  HAVING count(*) > 1 OR EXISTS (SELECT 1 FROM files WHERE path = unusual.folded AND folded IS NULL)`;

/** Files whose names differ only in case or in how Unicode spells a letter are one file on many disks. */
function sameNames(archive: Archive): Problem[] {
  const ofOneName = archive.prepare('SELECT path FROM files WHERE folded = ?1 OR path = ?1');
  return archive
    .prepare(SHARED_NAMES)
    .all()
    .flatMap(({ folded }) => {
      const paths = ofOneName.all(String(folded)).map(({ path }) => String(path));
      const [first = '', ...others] = paths.toSorted();
      return others.map((path) => duplicateAddress(wholeFile(`articles/${path}`), `articles/${first}`));
    });
}

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
  if (deskData(archive, key)) return deskFile(key);
  return filesCalled(archive, 'topics', String(target)).find((other) => other !== file);
}
