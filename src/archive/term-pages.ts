/**
 * Which topics and authors have a page: those of public stories. An author with a file has one from the first story on
 * that readers can see and that names them, also as its editor or reporter, so that no file tells of a story to come.
 */
import type { Instant, Term } from '../content/story.ts';
import type { Archive } from './archive.ts';
import { deskData, deskKeys } from './desk.ts';
import { isTerm, meaningOf } from './names.ts';
import { begins } from './prefix.ts';
import { unseal } from './sealed.ts';
import type { StoryData } from './story-keeper.ts';
import type { ListKey } from './subjects.ts';

/** Keys of the authors with a file who have a page, in SQL. */
export const NAMED_AUTHORS = `
  SELECT d.key FROM desk d WHERE ${begins('d.key', 'author:')} AND (
    EXISTS (SELECT 1 FROM lists l WHERE l.key = d.key AND l.entries > 0)
    OR EXISTS (SELECT 1 FROM credits c WHERE c.term = d.key)
    OR EXISTS (SELECT 1 FROM names n JOIN credits c ON c.term = n.term WHERE n.means = d.key))`;

export const namedAuthors = (archive: Archive): readonly ListKey[] =>
  archive
    .prepare(`${NAMED_AUTHORS} ORDER BY d.key`)
    .all()
    .map(({ key }) => String(key));

/** Whether a topic or an author has a page. */
export const hasTermPage = (archive: Archive, key: ListKey): boolean =>
  archive.prepare('SELECT 1 FROM lists WHERE key = ? AND listed > 0').get(key) !== undefined ||
  archive.prepare(`${NAMED_AUTHORS} AND d.key = ?`).get(key) !== undefined;

/** Whether readers see what a file says, if it is one of `_desk`; standing pages are there always. */
export function isShown(archive: Archive, file: string): boolean {
  const [key = ''] = deskKeys(file);
  return !isTerm(key) || hasTermPage(archive, key);
}

/** When the page comes that shows what a desk file says; undefined as long as no scheduled story brings it. */
export function openingOf(archive: Archive, file: string, now: Instant): Instant | undefined {
  const [key = ''] = deskKeys(file);
  const scheduled = archive
    .prepare(
      "SELECT date, data FROM stories WHERE date > ? AND status = 'published' AND state = 'hidden' ORDER BY date",
    )
    .iterate(now);
  for (const { date, data } of scheduled)
    if (termsOf(archive, unseal(data)).includes(key)) return Number(date);
  return undefined;
}

/** The topics and authors that have a page once readers see a story, by what their names mean now. */
export function termsOf(archive: Archive, { written, editor, reporter, ...story }: StoryData): ListKey[] {
  const { topics, authors } = written ?? story;
  const meant = (of: 'topic' | 'author') => (term: Term | undefined) =>
    term ? [meaningOf(archive, `${of}:${term.id}`)] : [];
  const credited = [editor, reporter].flatMap(meant('author'));
  return [
    ...topics.flatMap(meant('topic')),
    ...authors.flatMap(meant('author')),
    ...credited.filter((key) => deskData(archive, key) !== undefined),
  ];
}
