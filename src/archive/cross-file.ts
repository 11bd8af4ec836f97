/** What can only be seen from the whole newsroom: names that lead nowhere, and two things with one address. */
import {
  articleAddress,
  RESERVED_PATHS,
  sectionAddress,
  standingAddress,
  topicAddress,
} from '../addresses.ts';
import { OWN_IDS } from '../content/headings.ts';
import type { Place } from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import {
  badPhoto,
  brokenAddress,
  brokenAnchor,
  brokenFile,
  brokenLink,
  duplicateAddress,
  frontStoryMissing,
  frontTopicMissing,
  missingDeskFile,
  missingPhoto,
  notYetPublic,
  oldAddress,
  reservedAddress,
  takenAlias,
  unknownSection,
  withdrawnAnchor,
} from '../problems/references.ts';
import type { Archive } from './archive.ts';
import { deskData, sectionsOf, standingsOf, topicAliases } from './desk.ts';
import { anchorsOf, isFileAddress, isPageAddress, movedTo } from './page-addresses.ts';
import { PHOTO_KINDS } from './photos.ts';
import { UNUSUAL_PATH } from './schema.ts';
import { unseal } from './sealed.ts';

type Row = Record<string, unknown>;

/** Whether a file is published as it is. @param address on the site, decoded */
export type IsPublic = (address: string) => boolean;

/** Every problem of the newsroom: those of single files, remembered, and those between files. */
export function crossFileProblems(archive: Archive, isPublic: IsPublic): readonly Problem[] {
  return [
    ...fileProblems(archive),
    ...missingFiles(archive),
    ...sameNames(archive),
    ...unknownSections(archive),
    ...storyLinks(archive),
    ...pageLinks(archive, isPublic),
    ...photoLinks(archive),
    ...frontPicks(archive),
    ...addressClashes(archive),
  ];
}

const placeOf = (row: Row): Required<Place> => ({
  file: `articles/${row.file}`,
  line: Number(row.line),
  column: Number(row.col),
});

const fileProblems = (archive: Archive): Problem[] =>
  archive
    .prepare("SELECT problems FROM files WHERE problems <> '[]'")
    .all()
    .flatMap((row) => unseal<Problem[]>(row.problems));

/** A file that is there but wrong has problems of its own. */
function missingFiles(archive: Archive): Problem[] {
  const isThere = (path: string) =>
    archive.prepare('SELECT 1 FROM files WHERE path = ?').get(path) !== undefined;
  return [
    ...(isThere('_desk/site.yml')
      ? []
      : [missingDeskFile('articles/_desk/site.yml', 'name, address and person responsible')]),
    ...(isThere('_desk/sections.yml') ? [] : [missingDeskFile('articles/_desk/sections.yml', 'sections')]),
  ];
}

/** Files whose names differ only in case or in how Unicode spells a letter are one file on many disks. */
function sameNames(archive: Archive): Problem[] {
  const unusual = archive
    .prepare(`SELECT path FROM files WHERE ${UNUSUAL_PATH}`)
    .all()
    .map(({ path }) => String(path));
  const isThere = archive.prepare('SELECT 1 FROM files WHERE path = ?');
  return [...Map.groupBy(unusual, folded)].flatMap(([usual, paths]) => {
    const isTwin = !paths.includes(usual) && isThere.get(usual) !== undefined;
    const [first = '', ...others] = [...paths, ...(isTwin ? [usual] : [])].toSorted();
    return others.map((path) => duplicateAddress({ file: `articles/${path}` }, `articles/${first}`));
  });
}

const folded = (path: string) => path.normalize('NFKC').toLowerCase();

function unknownSections(archive: Archive): Problem[] {
  const known = sectionsOf(archive).map(({ id }) => id);
  if (!deskData(archive, 'sections')) return [];
  const rows = archive.prepare("SELECT DISTINCT target FROM refs WHERE kind = 'section'").all();
  const unknown = rows.map(({ target }) => String(target)).filter((id) => !known.includes(id));
  return unknown.flatMap((id) =>
    archive
      .prepare("SELECT * FROM refs WHERE kind = 'section' AND target = ?")
      .all(id)
      .map((row) => unknownSection(placeOf(row), id, known)),
  );
}

/** A story that nobody can read yet may link to others like it; a public one may not. */
function storyLinks(archive: Archive): Problem[] {
  const rows = archive
    .prepare(`
      SELECT r.*, s.state, s.story, s.data, coalesce(f.state, 'published') AS from_state FROM refs r
      LEFT JOIN stories s ON s.story = r.target LEFT JOIN stories f ON f.story = substr(r.file, 1, length(r.file) - 3)
      WHERE r.kind IN ('story', 'related') AND (s.story IS NULL OR s.state = 'hidden' OR r.anchor IS NOT NULL)`)
    .all();
  return rows.flatMap((row) => {
    const target = String(row.target);
    if (row.story === null) return isFile(archive, target) ? [] : [noStory(archive, row, target)];
    if (row.state === 'hidden')
      return row.kind === 'related' || row.from_state === 'hidden'
        ? []
        : [notYetPublic(placeOf(row), target)];
    const anchor = String(row.anchor);
    if (row.state === 'withdrawn') return [withdrawnAnchor(placeOf(row), target, anchor)];
    const { anchors } = unseal<{ anchors: readonly string[] }>(row.data);
    return anchors.includes(anchor) ? [] : [brokenAnchor(placeOf(row), anchor, anchors)];
  });
}

function noStory(archive: Archive, row: Row, target: string): Problem {
  const address = articleAddress(target);
  const file = movedTo(archive, address);
  return file ? oldAddress(placeOf(row), address, file) : brokenLink(placeOf(row), target);
}

/** A story that is there but wrong is reported once, at its own lines. */
const isFile = (archive: Archive, story: string) =>
  archive.prepare('SELECT 1 FROM files WHERE path = ?').get(`${story}.md`) !== undefined;

function pageLinks(archive: Archive, isPublic: IsPublic): Problem[] {
  const rows = archive.prepare("SELECT * FROM refs WHERE kind = 'page'").all();
  return rows.flatMap((row) => {
    const address = String(row.target);
    const isPage = address.endsWith('/');
    const isThere = isPage ? isPageAddress(archive, address) : isFileAddress(archive, address, isPublic);
    if (!isThere) return [nothingAt(archive, row, address)];
    return row.anchor === null || !isPage
      ? []
      : pageAnchor(archive, address, String(row.anchor), placeOf(row));
  });
}

function nothingAt(archive: Archive, row: Row, address: string): Problem {
  const isPage = address.endsWith('/');
  const file = movedTo(archive, isPage ? address : `${address}/`);
  if (file) return oldAddress(placeOf(row), address, file);
  return isPage ? brokenAddress(placeOf(row), address) : brokenFile(placeOf(row), address);
}

function pageAnchor(archive: Archive, page: string, anchor: string, place: Place): Problem[] {
  const anchors = anchorsOf(archive, page);
  const isThere = anchor.startsWith(OWN_IDS) || !anchors || anchors.includes(anchor);
  return isThere ? [] : [brokenAnchor(place, anchor, anchors)];
}

function photoLinks(archive: Archive): Problem[] {
  const rows = archive
    .prepare(`
      SELECT r.*, f.path, p.problem FROM refs r LEFT JOIN files f ON f.path = r.target LEFT JOIN photos p ON p.path = r.target
      WHERE r.kind IN ${PHOTO_KINDS} AND (f.path IS NULL OR p.problem IS NOT NULL)`)
    .all();
  return rows.map((row) =>
    row.path === null
      ? missingPhoto(placeOf(row), String(row.target))
      : badPhoto(placeOf(row), String(row.target), String(row.problem)),
  );
}

function frontPicks(archive: Archive): Problem[] {
  const stories = archive
    .prepare(`
      SELECT r.* FROM refs r LEFT JOIN stories s ON s.story = r.target
      WHERE r.kind = 'front-story' AND (s.story IS NULL OR s.state IN ('hidden', 'withdrawn'))`)
    .all();
  const topics = archive
    .prepare(`
      SELECT r.* FROM refs r LEFT JOIN lists l ON l.key = 'topic:' || r.target
      WHERE r.kind = 'front-topic' AND coalesce(l.listed, 0) = 0`)
    .all();
  return [
    ...stories.map((row) => frontStoryMissing(placeOf(row), String(row.target))),
    ...topics.map((row) => frontTopicMissing(placeOf(row), String(row.target))),
  ];
}

function addressClashes(archive: Archive): Problem[] {
  const sections = sectionsOf(archive).map(({ id }) => id);
  const pages = standingsOf(archive).map(({ slug }) => slug);
  const needed = (name: string) => RESERVED_PATHS.has(name) || /^\d{4}$/.test(name);
  const pageFile = (slug: string): Place => ({ file: `articles/_desk/pages/${slug}.md` });
  return [
    ...sections.filter(needed).map((id) => reservedAddress({ file: 'articles/_desk/sections.yml' }, id)),
    ...pages.filter(needed).map((slug) => reservedAddress(pageFile(slug), slug)),
    ...pages
      .filter((slug) => sections.includes(slug))
      .map((slug) =>
        duplicateAddress(pageFile(slug), `the section "${slug}" of articles/_desk/sections.yml`),
      ),
    ...sections
      .filter((id, i) => sections.indexOf(id) < i)
      .map((id) => duplicateAddress({ file: 'articles/_desk/sections.yml' }, `another section "${id}"`)),
    ...aliasClashes(archive, [...sections.map(sectionAddress), ...pages.map(standingAddress)]),
    ...topicAliasClashes(archive),
  ];
}

/** Old addresses that differ only in case or in how Unicode spells a letter are one address on many disks. */
function aliasClashes(archive: Archive, taken: readonly string[]): Problem[] {
  const rows = archive
    .prepare(`
      SELECT a.address, a.story, r.file, r.line, r.col FROM aliases a
      JOIN refs r ON r.kind = 'alias' AND r.target = a.address AND r.file = a.story || '.md' ORDER BY a.address, a.story`)
    .all();
  const holders = new Map<string, string>();
  return rows.flatMap((row) => {
    const address = String(row.address);
    const holder = holders.get(folded(address)) ?? holderOf(archive, folded(address), taken);
    holders.set(folded(address), `articles/${row.file}`);
    return holder === undefined ? [] : [takenAlias(placeOf(row), address, holder)];
  });
}

/** Names below a section's address that are not free: its closed pages and its feeds. */
const BELOW_SECTION = /^(hal|rss\.xml|feed\.json)$/;

function holderOf(archive: Archive, address: string, taken: readonly string[]): string | undefined {
  const [first = '', second = ''] = address.slice(1).split('/');
  const isBelowSection = taken.includes(sectionAddress(first)) && BELOW_SECTION.test(second);
  if (taken.includes(address) || RESERVED_PATHS.has(first) || isBelowSection) return 'a page of its own';
  const story = archive
    .prepare("SELECT story FROM stories WHERE story = ? AND state <> 'hidden'")
    .get(address.slice(1, -1));
  return story && `articles/${story.story}.md`;
}

function topicAliasClashes(archive: Archive): Problem[] {
  return [...topicAliases(archive)]
    .filter(([alias]) => deskData(archive, `topic:${alias}`))
    .map(([alias, topic]) =>
      takenAlias(
        { file: `articles/_desk/topics/${topic}.md` },
        topicAddress(alias),
        `articles/_desk/topics/${alias}.md`,
      ),
    );
}
