/** Updates, corrections and withdrawals whose time has not come by the clock of this scan. */
import type { Instant, NoteKind } from '../content/story.ts';
import type { Problem } from '../problems/problem.ts';
import { noteInFuture } from '../problems/story.ts';
import type { Archive } from './archive.ts';
import { lineOf } from './reference-rows.ts';

/** Editors write the minute that the wall shows, often a round one, and their clock is not that of the press. */
const AHEAD = 5 * 60_000;

const NOTE_KINDS: readonly NoteKind[] = ['update', 'correction', 'withdrawal'];

/** Told of stories that are not public too: else the note would stop the press at the hour at which the story comes out. */
export const futureNotes = (archive: Archive, now: Instant): Problem[] =>
  NOTE_KINDS.flatMap((kind) =>
    archive
      .prepare('SELECT * FROM refs WHERE kind = ? AND target > ?')
      .all(kind, new Date(now + AHEAD).toISOString())
      .map((row) => noteInFuture(lineOf(row), kind)),
  );
