/** Keeps what readers are told of stories, their corrections above all, in order of time, so that a page of it is read without all stories. */
import { wallTimeOf } from '../content/dates.ts';
import { type Announcement, isReply, type Story, type StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import type { Changes } from './changes.ts';
import { seal } from './sealed.ts';
import { SUBJECT } from './subjects.ts';

/** A withdrawal is told to the public, and who answered the story keeps their say; what was mended in it is gone with it. */
export const announcementsOf = ({
  corrections,
  withdrawn,
}: Pick<Story, 'corrections' | 'withdrawn'>): readonly Announcement[] =>
  withdrawn
    ? [...corrections.filter(isReply), { at: withdrawn.at, kind: 'pencabutan', text: withdrawn.reason }]
    : corrections;

export class CorrectionKeeper {
  readonly #archive: Archive;
  readonly #changes: Changes;
  readonly #timeZone: string;

  constructor(archive: Archive, changes: Changes, timeZone: string) {
    this.#archive = archive;
    this.#changes = changes;
    this.#timeZone = timeZone;
  }

  /** What readers are told of a story was one thing, and is another now; nothing where they see none of it. */
  move(story: StoryId, before: readonly Announcement[], after: readonly Announcement[]): void {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (before.length > 0) this.#archive.prepare('DELETE FROM corrections WHERE story = ?').run(story);
    for (const [n, announcement] of after.entries())
      this.#archive
        .prepare('INSERT INTO corrections VALUES (?, ?, ?, ?, ?)')
        .run(this.#yearOf(announcement), announcement.at, story, n, seal(announcement));
    for (const announcement of [...before, ...after]) {
      this.#changes.touch(SUBJECT.corrections);
      this.#changes.touch(SUBJECT.correctionsOf(this.#yearOf(announcement)));
    }
  }

  #yearOf = ({ at }: Announcement): number => wallTimeOf(at, this.#timeZone).year;
}
