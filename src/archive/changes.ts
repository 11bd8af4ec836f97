/**
 * What changed since the last print, noted by scans until a build has printed it: subjects that pages rest on, and what
 * the site may have more or fewer files for.
 */
import type { Archive } from './archive.ts';
import type { Subject } from './subjects.ts';

/**
 * What files of the site belong to:
 * - `story`: a story's id. Its page, its card, and the photos that its file names
 * - `list`: a list's key. Its pages, its feed, its card, the photos that its file names, and old addresses of a topic
 * - `day`: `2026-3-2`. Its page, its month's and its year's, and the month's sitemap
 * - `moved`: an old address of a story
 * - `photo`: the content of a photo that was there
 * - `original`: the path of a photo that a file names, or did
 * - `desk`: the newsroom's own settings, which decide on all of these
 */
export type Owner = 'story' | 'list' | 'day' | 'moved' | 'photo' | 'original' | 'desk';

/** Notes for the next print. Before the first one there is no file of the site, and no page that could rest on anything. */
export interface Changes {
  readonly touch: Touch;
  readonly due: Due;
}

/** Notes that a subject changed. */
type Touch = (subject: Subject) => void;

/** Notes that there may be other files of an owner than before. */
export type Due = (owner: Owner, id: string) => void;

/** Where a scan notes what it changes; before the first print nothing is. */
export function changesOf(archive: Archive): Changes {
  if (!hasPages(archive)) return { touch: () => {}, due: () => {} };
  const touch = archive.prepare('INSERT OR IGNORE INTO touched VALUES (?)');
  const due = archive.prepare('INSERT OR IGNORE INTO due VALUES (?, ?)');
  return {
    touch: (subject) => void touch.run(subject),
    due: (owner, id) => void due.run(owner, id),
  };
}

/** Whether there is any page that could rest on something. */
export const hasPages = (archive: Archive): boolean =>
  archive.prepare('SELECT 1 FROM printed LIMIT 1').get() !== undefined;

/** Whether a subject changed since the last print. */
export const isTouched = (archive: Archive, subject: Subject): boolean =>
  archive.prepare('SELECT 1 FROM touched WHERE subject = ?').get(subject) !== undefined;

/** The owners of a kind that may have other files than before, in order. */
export const dueOf = (archive: Archive, owner: Owner): readonly string[] =>
  archive
    .prepare('SELECT id FROM due WHERE owner = ? ORDER BY id')
    .all(owner)
    .map(({ id }) => String(id));

/** Forgets what changed; call when all of it lies printed. */
export const clearChanges = (archive: Archive) => archive.db.exec('DELETE FROM touched; DELETE FROM due');
