/** Answers about what was corrected, in all of the newsroom. */
import type { Archive } from '../archive/archive.ts';
import { allCorrections, correctionYears, NEWEST_CORRECTIONS, yearOf } from '../archive/corrections.ts';
import { SUBJECT } from '../archive/subjects.ts';
import type { Memory } from './memory.ts';
import type { CorrectionsPage } from './newsroom.ts';
import type { StoryAnswers } from './story-answers.ts';

export class CorrectionAnswers {
  readonly #archive: Archive;
  readonly #memory: Memory;
  readonly #stories: StoryAnswers;
  readonly #zone: string;

  /** @param zone the newsroom's, an IANA name */
  constructor(archive: Archive, memory: Memory, stories: StoryAnswers, zone: string) {
    this.#archive = archive;
    this.#memory = memory;
    this.#stories = stories;
    this.#zone = zone;
  }

  /** @param year without it the newest */
  page(year?: number): CorrectionsPage | undefined {
    const { all, years } = this.#all();
    if (year !== undefined && !years.includes(year)) return undefined;
    const shown =
      year === undefined
        ? all.slice(0, NEWEST_CORRECTIONS)
        : all.filter((placed) => yearOf(placed, this.#zone) === year);
    const corrections = shown.flatMap(({ story, correction }) =>
      this.#stories.listed([story]).map((card) => ({ story: card, correction })),
    );
    return { corrections, ...(year === undefined && { years }) };
  }

  /** Read once for the pages of all years. */
  #all() {
    return this.#memory.recall('corrections', () => {
      this.#memory.note(SUBJECT.corrections);
      const all = allCorrections(this.#archive);
      return { all, years: correctionYears(all, this.#zone) };
    });
  }
}
