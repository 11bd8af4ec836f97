/** Answers about what was corrected, in all of the newsroom. */
import type { Archive } from '../archive/archive.ts';
import {
  correctionsOf,
  correctionYears,
  newestCorrections,
  type PlacedCorrection,
} from '../archive/corrections.ts';
import { SUBJECT } from '../archive/subjects.ts';
import type { Note } from './memory.ts';
import type { CorrectionsPage } from './newsroom.ts';
import type { StoryAnswers } from './story-answers.ts';

export class CorrectionAnswers {
  readonly #archive: Archive;
  readonly #note: Note;
  readonly #stories: StoryAnswers;

  constructor(archive: Archive, note: Note, stories: StoryAnswers) {
    this.#archive = archive;
    this.#note = note;
    this.#stories = stories;
  }

  /** @param year without it the newest */
  page(year?: number): CorrectionsPage | undefined {
    return year === undefined ? this.#newest() : this.#ofYear(year);
  }

  #newest(): CorrectionsPage {
    this.#note(SUBJECT.corrections);
    return {
      corrections: this.#shown(newestCorrections(this.#archive)),
      years: correctionYears(this.#archive),
    };
  }

  /** Whether a year has a page is planned when any correction changes; what is on it rests on those of the year alone. */
  #ofYear(year: number): CorrectionsPage | undefined {
    this.#note(SUBJECT.correctionsOf(year));
    if (!correctionYears(this.#archive).includes(year)) return undefined;
    return { corrections: this.#shown(correctionsOf(this.#archive, year)) };
  }

  #shown = (corrections: readonly PlacedCorrection[]): CorrectionsPage['corrections'] =>
    corrections.flatMap(({ story, correction }) => {
      const card = this.#stories.card(story);
      return card ? [{ story: card, correction }] : [];
    });
}
