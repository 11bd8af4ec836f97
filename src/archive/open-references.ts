/**
 * References to stories and photos that must be looked at: a huge newsroom has millions, and nearly all lead somewhere.
 * One that a check found there is closed, and stays so until its file or its target changes.
 */
import type { Reference, StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import { PHOTO_KINDS, PHOTO_PLACES } from './photos.ts';
import { unseal } from './sealed.ts';
import type { StoryData } from './story-keeper.ts';

type Kind = Reference['kind'];

const STORY_LINKS: readonly Kind[] = ['story', 'related'];
/** The same as SQL. */
export const STORY_KINDS = `(${STORY_LINKS.map((kind) => `'${kind}'`).join(', ')})`;

const LEADING_TO_FILES: ReadonlySet<Kind> = new Set([...STORY_LINKS, ...PHOTO_PLACES]);

/** Whether references of a kind are open at first; all others are looked at by their targets, of which there are few. */
export const isOpenAtFirst = (kind: Kind): boolean => LEADING_TO_FILES.has(kind);

/** Call when a story comes, goes, or is other than it was. */
export const reopenStory = (archive: Archive, story: StoryId) =>
  void archive
    .prepare(`UPDATE refs SET open = 1 WHERE kind IN ${STORY_KINDS} AND target = ? AND NOT open`)
    .run(story);

/** Call when a file comes, goes, or is other than it was. @param path under `articles/` */
export const reopenPhoto = (archive: Archive, path: string) =>
  void archive
    .prepare(`UPDATE refs SET open = 1 WHERE kind IN ${PHOTO_KINDS} AND target = ? AND NOT open`)
    .run(path);

/** Closes what leads where it should; call when all files of a scan are in. */
export function closeFound(archive: Archive): void {
  archive.db.exec(`
    UPDATE refs SET open = 0 WHERE open AND kind IN ${STORY_KINDS} AND anchor IS NULL AND EXISTS (
      SELECT 1 FROM stories s INDEXED BY stories_with_a_page
      WHERE s.story = refs.target AND s.state <> 'hidden' AND s.state <> 'withdrawn');
    UPDATE refs SET open = 0 WHERE open AND kind IN ${PHOTO_KINDS} AND EXISTS (
      SELECT 1 FROM photos p JOIN files f ON f.path = p.path
      WHERE p.path = refs.target AND p.problem IS NULL AND p.stamp = f.stamp)`);
  closeAnchored(archive);
}

function closeAnchored(archive: Archive): void {
  const rows = archive
    .prepare(`
      SELECT r.rowid AS ref, r.anchor, s.data FROM refs r JOIN stories s ON s.story = r.target
      WHERE r.open AND r.kind IN ${STORY_KINDS} AND r.anchor IS NOT NULL AND s.state NOT IN ('hidden', 'withdrawn')`)
    .iterate();
  const found: number[] = [];
  for (const { ref, anchor, data } of rows)
    if (unseal<StoryData>(data).anchors.includes(String(anchor))) found.push(Number(ref));
  const close = archive.prepare('UPDATE refs SET open = 0 WHERE rowid = ?');
  for (const ref of found) close.run(ref);
}
