/** Keeps the corrections of stories that readers see in order of time, so that a page of them is read without all stories. */
import { wallTimeOf } from '../content/dates.ts';
import type { Correction, StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import type { Changes } from './changes.ts';
import { seal } from './sealed.ts';
import { SUBJECT } from './subjects.ts';

export class CorrectionKeeper {
  readonly #archive: Archive;
  readonly #changes: Changes;
  readonly #timeZone: string;

  constructor(archive: Archive, changes: Changes, timeZone: string) {
    this.#archive = archive;
    this.#changes = changes;
    this.#timeZone = timeZone;
  }

  /** A story's corrections were some, and are others now; none where readers see none. */
  move(story: StoryId, before: readonly Correction[], after: readonly Correction[]): void {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (before.length > 0) this.#archive.prepare('DELETE FROM corrections WHERE story = ?').run(story);
    for (const [n, correction] of after.entries())
      this.#archive
        .prepare('INSERT INTO corrections VALUES (?, ?, ?, ?, ?)')
        .run(this.#yearOf(correction), correction.at, story, n, seal(correction));
    for (const correction of [...before, ...after]) {
      this.#changes.touch(SUBJECT.corrections);
      this.#changes.touch(SUBJECT.correctionsOf(this.#yearOf(correction)));
    }
  }

  #yearOf = ({ at }: Correction): number => wallTimeOf(at, this.#timeZone).year;
}
