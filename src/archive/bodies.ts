/** What a story's own page alone needs of it, apart from what lists show. */
import type { Block, Heading, StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import { unseal } from './sealed.ts';

/** Body and headings of a story that the archive has, sealed. @returns undefined when it has no such story */
export function sealedBody(archive: Archive, story: StoryId): string | undefined {
  const row = archive
    .prepare('SELECT body FROM stories LEFT JOIN bodies USING (id) WHERE story = ?')
    .get(story);
  return row && String(row.body);
}

/** The same, opened; empty when there is no such story. @throws DamagedArchive */
export function storyBody(
  archive: Archive,
  story: StoryId,
): { readonly body: readonly Block[]; readonly headings: readonly Heading[] } {
  const sealed = sealedBody(archive, story);
  return sealed === undefined ? { body: [], headings: [] } : unseal(sealed);
}

/** Puts the body of a story that the archive has in the place of what was there. */
export const writeBody = (archive: Archive, story: StoryId, sealed: string) =>
  void archive
    .prepare('INSERT OR REPLACE INTO bodies SELECT id, ? FROM stories WHERE story = ?')
    .run(sealed, story);

/** Takes the body of a story out that the archive still has. */
export const removeBody = (archive: Archive, story: StoryId) =>
  void archive.prepare('DELETE FROM bodies WHERE id = (SELECT id FROM stories WHERE story = ?)').run(story);
