/** Corrections of all stories, in the order in which readers see them, and the years that they are divided into. */
import { wallTimeOf } from '../content/dates.ts';
import type { Correction, StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import { PAGE_SIZE } from './list-pages.ts';
import { unseal } from './sealed.ts';
import type { StoryData } from './story-keeper.ts';

/** A correction and the story that it is of. */
export interface PlacedCorrection {
  readonly story: StoryId;
  readonly correction: Correction;
}

/** Corrections on the page of the newest ones. */
export const NEWEST_CORRECTIONS = PAGE_SIZE;

/** Of visible stories, newest first; those of one time by their story, as it names them. */
export const allCorrections = (archive: Archive): readonly PlacedCorrection[] =>
  archive
    .prepare(
      "SELECT story, data FROM stories WHERE corrected AND state NOT IN ('hidden', 'withdrawn') ORDER BY story",
    )
    .all()
    .flatMap(({ story, data }) =>
      unseal<StoryData>(data).corrections.map((correction) => ({ story: String(story), correction })),
    )
    .toSorted((a, b) => b.correction.at - a.correction.at);

/** @param zone the newsroom's, an IANA name */
export const yearOf = ({ correction }: PlacedCorrection, zone: string): number =>
  wallTimeOf(correction.at, zone).year;

/** The years that have a page of their own, newest first: none as long as one page has room for all corrections. */
export const correctionYears = (corrections: readonly PlacedCorrection[], zone: string): readonly number[] =>
  corrections.length > NEWEST_CORRECTIONS
    ? [...new Set(corrections.map((correction) => yearOf(correction, zone)))]
    : [];
