/** Links of texts that lead nowhere, or where they should not. */
import { articleAddress, oldPageAddress } from '../addresses.ts';
import { OWN_IDS } from '../content/headings.ts';
import type { Instant } from '../content/story.ts';
import type { Problem } from '../problems/problem.ts';
import {
  brokenAddress,
  brokenAnchor,
  brokenFile,
  brokenLink,
  linkToEmptied,
  linkToWithdrawn,
  notPublicThen,
  notYetPublic,
  oldAddress,
  relatedNotPublic,
  withdrawnAnchor,
} from '../problems/references.ts';
import type { Archive } from './archive.ts';
import { STORY_KINDS } from './open-references.ts';
import { anchorsOf, type PageAddresses } from './page-addresses.ts';
import { hasFile, lineOf, type Row, targetsOf } from './reference-rows.ts';
import { unseal } from './sealed.ts';
import { isShown, openingOf } from './term-pages.ts';

export function storyLinks(archive: Archive, addresses: PageAddresses, now: Instant): Problem[] {
  const rows = archive
    .prepare(`
      SELECT r.*, s.state, s.status, s.date, s.story, s.data, f.date AS from_date,
        CASE WHEN f.state = 'hidden' AND f.status = 'published' THEN 'scheduled'
          ELSE coalesce(f.state, 'published') END AS from_state
      FROM refs r
      LEFT JOIN stories s ON s.story = r.target LEFT JOIN stories f ON f.story = substr(r.file, 1, length(r.file) - 3)
      WHERE r.open AND r.kind IN ${STORY_KINDS}`)
    .all();
  return rows.flatMap((row) => {
    const target = String(row.target);
    // A story that is there but wrong is reported once, at its own lines.
    if (row.story === null) return hasFile(archive, `${target}.md`) ? [] : [noStory(addresses, row, target)];
    const link = withItsPage(archive, row, now);
    const state = stateThen(link);
    return state === 'hidden' || state === 'withdrawn'
      ? closedStory(link, target, state)
      : missingAnchor(row, unseal<{ anchors: readonly string[] }>(row.data).anchors);
  });
}

/** The text of a topic or an author without a page comes out with the first story that names them. */
function withItsPage(archive: Archive, row: Row, now: Instant): Row {
  const file = String(row.file);
  if (row.state !== 'hidden' || isShown(archive, file)) return row;
  const from_date = openingOf(archive, file, now);
  return { ...row, from_date, from_state: from_date === undefined ? 'hidden' : 'scheduled' };
}

/**
 * What readers see of a story when they can read the one that links to it. For a scheduled one it is told at once: else
 * what is wrong would stop the press at its hour.
 */
function stateThen({ state, status, date, from_state, from_date }: Row): unknown {
  if (state !== 'hidden' || from_state !== 'scheduled') return state;
  return status === 'draft' || Number(date) > Number(from_date) ? 'hidden' : status;
}

/**
 * A draft may link to what nobody can read yet; what is or will be public may not. What a withdrawn story links to is
 * read by nobody. A pick under Artikel Terkait that is not public is passed over, so it is never a dead link.
 */
function closedStory(row: Row, target: string, state: 'hidden' | 'withdrawn'): Problem[] {
  if (row.from_state === 'withdrawn' || row.from_state === state) return [];
  const location = lineOf(row);
  if (row.kind === 'related') return [relatedNotPublic(location, target)];
  if (state === 'hidden')
    return [
      row.from_state === 'scheduled' ? notPublicThen(location, target) : notYetPublic(location, target),
    ];
  return [
    row.anchor === null
      ? linkToWithdrawn(location, target)
      : withdrawnAnchor(location, target, String(row.anchor)),
  ];
}

function missingAnchor(row: Row, known: readonly string[]): Problem[] {
  const anchor = String(row.anchor);
  return row.anchor === null || known.includes(anchor) ? [] : [brokenAnchor(lineOf(row), anchor, known)];
}

function noStory(addresses: PageAddresses, row: Row, target: string): Problem {
  const address = articleAddress(target);
  const file = addresses.movedTo(address);
  return file ? oldAddress(lineOf(row), address, file) : brokenLink(lineOf(row), target);
}

/** Links by address, to pages and to files that are published as they are; many links have one target. */
export function pageLinks(
  archive: Archive,
  addresses: PageAddresses,
  publicFiles: ReadonlySet<string>,
): Problem[] {
  const isThere = (address: string) =>
    isPage(address)
      ? addresses.isPage(address)
      : publicFiles.has(address.slice(1)) || addresses.isFile(address);
  return targetsOf(archive, 'page').flatMap((address) => {
    if (!isThere(address)) return deadLinks(archive, addresses, address);
    return isPage(address) ? deadAnchors(archive, address) : [];
  });
}

const isPage = (address: string) => address.endsWith('/');

function deadLinks(archive: Archive, addresses: PageAddresses, address: string): Problem[] {
  const file = addresses.movedTo(oldPageAddress(address));
  if (!file && addresses.isUntold(address)) return [];
  const broken = isPage(address) ? brokenAddress : brokenFile;
  const isEmptied = addresses.isEmptied(address);
  return linksTo(archive, address).flatMap((row) => {
    if (file) return [oldAddress(lineOf(row), address, file)];
    if (addresses.comesWith(address, String(row.file))) return deadAnchor(row, anchorsOf(archive, address));
    return [(isEmptied ? linkToEmptied : broken)(lineOf(row), address)];
  });
}

function deadAnchors(archive: Archive, page: string): Problem[] {
  const known = anchorsOf(archive, page);
  return linksTo(archive, page).flatMap((row) => (row.anchor === null ? [] : deadAnchor(row, known)));
}

/** Links of texts that somebody reads: not those of a withdrawn story. */
const linksTo = (archive: Archive, address: string): Row[] =>
  archive
    .prepare(`
      SELECT * FROM refs r WHERE r.kind = 'page' AND r.target = ? AND NOT EXISTS (
        SELECT 1 FROM stories s WHERE s.story = substr(r.file, 1, length(r.file) - 3) AND s.state = 'withdrawn')`)
    .all(address);

const deadAnchor = (row: Row, known: readonly string[] | undefined): Problem[] =>
  !known || String(row.anchor).startsWith(OWN_IDS) ? [] : missingAnchor(row, known);
