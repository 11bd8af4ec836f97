/** What can only be seen from the whole newsroom: names that lead nowhere, and two things with one address. */
import { type Instant, isAdvertisement } from '../content/story.ts';
import {
  frontLeadAdvertisement,
  frontStoryMissing,
  frontTopicMissing,
  noViewedStory,
} from '../problems/front.ts';
import type { Problem } from '../problems/problem.ts';
import { badPhoto, missingDeskFile, missingPhoto, unknownSection } from '../problems/references.ts';
import { addressClashes } from './address-clashes.ts';
import type { Archive } from './archive.ts';
import { pageLinks, storyLinks } from './broken-links.ts';
import { deskData, sectionsOf } from './desk.ts';
import { futureNotes } from './future-notes.ts';
import { nameClashes } from './name-clashes.ts';
import { topicMeant } from './names.ts';
import { PageAddresses } from './page-addresses.ts';
import { PHOTO_KINDS } from './photos.ts';
import { publicClashes } from './public-clashes.ts';
import { hasFile, lineOf, targetsOf } from './reference-rows.ts';
import { unseal } from './sealed.ts';
import type { StoryData } from './story-keeper.ts';
import { hasTermPage } from './term-pages.ts';

/** Every problem of the newsroom: those of single files, remembered, and those between files and with the clock. */
export function crossFileProblems(
  archive: Archive,
  publicFiles: ReadonlySet<string>,
  now: Instant,
): readonly Problem[] {
  const addresses = new PageAddresses(archive);
  return [
    ...fileProblems(archive),
    ...missingFiles(archive),
    ...unknownSections(archive),
    ...storyLinks(archive, addresses, now),
    ...pageLinks(archive, addresses, publicFiles),
    ...photoLinks(archive),
    ...futureNotes(archive, now),
    ...frontPicks(archive),
    ...viewedStories(archive),
    ...addressClashes(archive),
    ...publicClashes(archive, addresses, publicFiles),
    ...nameClashes(archive),
  ];
}

const fileProblems = (archive: Archive): Problem[] =>
  archive
    .prepare("SELECT problems FROM files WHERE problems <> '[]'")
    .all()
    .flatMap((row) => unseal<Problem[]>(row.problems));

/** A file that is there but wrong has problems of its own. */
function missingFiles(archive: Archive): Problem[] {
  return [
    ...(hasFile(archive, '_desk/site.yml')
      ? []
      : [missingDeskFile('articles/_desk/site.yml', 'name, address and person responsible')]),
    ...(hasFile(archive, '_desk/sections.yml')
      ? []
      : [missingDeskFile('articles/_desk/sections.yml', 'sections')]),
  ];
}

function unknownSections(archive: Archive): Problem[] {
  const known = sectionsOf(archive).map(({ id }) => id);
  if (!deskData(archive, 'sections')) return [];
  const unknown = targetsOf(archive, 'section').filter((id) => !known.includes(id));
  return unknown.flatMap((id) =>
    archive
      .prepare("SELECT * FROM refs WHERE kind = 'section' AND target = ?")
      .all(id)
      .map((row) => unknownSection(lineOf(row), id, known)),
  );
}

function photoLinks(archive: Archive): Problem[] {
  const rows = archive
    .prepare(`
      SELECT r.*, f.path, p.problem FROM refs r LEFT JOIN files f ON f.path = r.target LEFT JOIN photos p ON p.path = r.target
      WHERE r.open AND r.kind IN ${PHOTO_KINDS} AND (f.path IS NULL OR p.problem IS NOT NULL)`)
    .all();
  return rows.map((row) =>
    row.path === null
      ? missingPhoto(lineOf(row), String(row.target))
      : badPhoto(lineOf(row), String(row.target), String(row.problem)),
  );
}

function frontPicks(archive: Archive): Problem[] {
  const stories = archive
    .prepare(`
      SELECT r.* FROM refs r LEFT JOIN stories s ON s.story = r.target
      WHERE r.kind IN ('front-lead', 'front-story') AND (s.story IS NULL OR s.state IN ('hidden', 'withdrawn'))`)
    .all();
  const topics = archive
    .prepare("SELECT * FROM refs WHERE kind = 'front-topic'")
    .all()
    .filter(({ target }) => !hasTermPage(archive, `topic:${topicMeant(archive, String(target))}`));
  return [
    ...stories.map((row) => frontStoryMissing(lineOf(row), String(row.target))),
    ...topics.map((row) => frontTopicMissing(lineOf(row), String(row.target))),
    ...leadingAdvertisement(archive),
  ];
}

function leadingAdvertisement(archive: Archive): Problem[] {
  return archive
    .prepare(`
      SELECT r.*, s.data FROM refs r JOIN stories s ON s.story = r.target
      WHERE r.kind = 'front-lead' AND s.state NOT IN ('hidden', 'withdrawn')`)
    .all()
    .filter(({ data }) => isAdvertisement(unseal<StoryData>(data)))
    .map((row) => frontLeadAdvertisement(lineOf(row), String(row.target)));
}

/** Views of other pages are passed over; where all are, whoever counts them names stories in another way. */
function viewedStories(archive: Archive): Problem[] {
  const first = archive.prepare("SELECT * FROM refs WHERE kind = 'viewed' LIMIT 1").get();
  const story = archive.prepare(
    "SELECT 1 FROM refs r JOIN stories s ON s.story = r.target WHERE r.kind = 'viewed' LIMIT 1",
  );
  return first && !story.get() ? [noViewedStory(lineOf(first), String(first.target))] : [];
}
