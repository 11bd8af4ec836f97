/** Links of texts that lead nowhere, or where they should not. */
import { articleAddress, oldPageAddress } from '../addresses.ts';
import { OWN_IDS } from '../content/headings.ts';
import type { SourceLocation } from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import {
  brokenAddress,
  brokenAnchor,
  brokenFile,
  brokenLink,
  linkToWithdrawn,
  notYetPublic,
  oldAddress,
  relatedNotPublic,
  withdrawnAnchor,
} from '../problems/references.ts';
import type { Archive } from './archive.ts';
import { anchorsOf, isFileAddress, isPageAddress, movedTo } from './page-addresses.ts';
import { hasFile, lineOf, type Row } from './reference-rows.ts';
import { unseal } from './sealed.ts';

export function storyLinks(archive: Archive): Problem[] {
  const rows = archive
    .prepare(`
      SELECT r.*, s.state, s.story, s.data, coalesce(f.state, 'published') AS from_state FROM refs r
      LEFT JOIN stories s ON s.story = r.target LEFT JOIN stories f ON f.story = substr(r.file, 1, length(r.file) - 3)
      WHERE r.kind IN ('story', 'related')
        AND (s.story IS NULL OR s.state IN ('hidden', 'withdrawn') OR r.anchor IS NOT NULL)`)
    .all();
  return rows.flatMap((row) => {
    const target = String(row.target);
    // A story that is there but wrong is reported once, at its own lines.
    if (row.story === null) return hasFile(archive, `${target}.md`) ? [] : [noStory(archive, row, target)];
    if (row.state === 'hidden' || row.state === 'withdrawn') return closedStory(row, target);
    const { anchors } = unseal<{ anchors: readonly string[] }>(row.data);
    const anchor = String(row.anchor);
    return anchors.includes(anchor) ? [] : [brokenAnchor(lineOf(row), anchor, anchors)];
  });
}

/**
 * A story that nobody can read yet may link to others like it; a public one may not. What a withdrawn story links to is
 * read by nobody. A pick under Artikel Terkait that is not public is passed over, so it is never a dead link.
 */
function closedStory(row: Row, target: string): Problem[] {
  if (row.from_state === 'withdrawn' || row.from_state === row.state) return [];
  const location = lineOf(row);
  if (row.kind === 'related') return [relatedNotPublic(location, target)];
  if (row.state === 'hidden') return [notYetPublic(location, target)];
  return [
    row.anchor === null
      ? linkToWithdrawn(location, target)
      : withdrawnAnchor(location, target, String(row.anchor)),
  ];
}

function noStory(archive: Archive, row: Row, target: string): Problem {
  const address = articleAddress(target);
  const file = movedTo(archive, address);
  return file ? oldAddress(lineOf(row), address, file) : brokenLink(lineOf(row), target);
}

/** Links by address, to pages and to files that are published as they are. */
export function pageLinks(archive: Archive, publicFiles: ReadonlySet<string>): Problem[] {
  const rows = archive.prepare("SELECT * FROM refs WHERE kind = 'page'").all();
  return rows.flatMap((row) => {
    const address = String(row.target);
    const isPage = address.endsWith('/');
    const isThere = isPage
      ? isPageAddress(archive, address)
      : publicFiles.has(address.slice(1)) || isFileAddress(archive, address);
    if (!isThere) return [nothingAt(archive, row, address)];
    return row.anchor === null || !isPage
      ? []
      : pageAnchor(archive, address, String(row.anchor), lineOf(row));
  });
}

function nothingAt(archive: Archive, row: Row, address: string): Problem {
  const isPage = address.endsWith('/');
  const file = movedTo(archive, oldPageAddress(address));
  if (file) return oldAddress(lineOf(row), address, file);
  return isPage ? brokenAddress(lineOf(row), address) : brokenFile(lineOf(row), address);
}

function pageAnchor(archive: Archive, page: string, anchor: string, location: SourceLocation): Problem[] {
  const anchors = anchorsOf(archive, page);
  const isThere = anchor.startsWith(OWN_IDS) || !anchors || anchors.includes(anchor);
  return isThere ? [] : [brokenAnchor(location, anchor, anchors)];
}
