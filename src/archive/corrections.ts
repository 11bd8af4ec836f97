/** Corrections of all stories and withdrawals, in the order in which readers see them, and the years that they are divided into. */
import type { Announcement, StoryId } from '../content/story.ts';
import type { Archive } from './archive.ts';
import { PAGE_SIZE } from './list-pages.ts';
import { unseal } from './sealed.ts';

/** A correction or withdrawal, and the story that it is of. */
export interface PlacedCorrection {
  readonly story: StoryId;
  readonly correction: Announcement;
}

/** Corrections on the page of the newest ones. */
const NEWEST_CORRECTIONS = PAGE_SIZE;

/** Newest first; those of one time by their story, as it names them. */
export const newestCorrections = (archive: Archive): readonly PlacedCorrection[] =>
  placed(
    archive
      .prepare('SELECT story, data FROM corrections ORDER BY year DESC, at DESC, story, n LIMIT ?')
      .all(NEWEST_CORRECTIONS),
  );

/** The same, all of one year by the newsroom's clocks. */
export const correctionsOf = (archive: Archive, year: number): readonly PlacedCorrection[] =>
  placed(
    archive
      .prepare('SELECT story, data FROM corrections WHERE year = ? ORDER BY at DESC, story, n')
      .all(year),
  );

const placed = (rows: readonly Record<string, unknown>[]): readonly PlacedCorrection[] =>
  rows.map(({ story, data }) => ({ story: String(story), correction: unseal(data) }));

/** The years that have a page of their own, newest first: none as long as one page has room for all corrections. */
export function correctionYears(archive: Archive): readonly number[] {
  const beyond = archive.prepare('SELECT 1 FROM corrections LIMIT 1 OFFSET ?').get(NEWEST_CORRECTIONS);
  return beyond ? yearsWithCorrections(archive) : [];
}

/** From year to year: there are few, and many corrections in each. */
function yearsWithCorrections(archive: Archive): readonly number[] {
  const newestBefore = archive.prepare('SELECT max(year) AS year FROM corrections WHERE year < ?');
  const years: number[] = [];
  for (let until = Number.MAX_SAFE_INTEGER; ; ) {
    const year = newestBefore.get(until)?.year;
    if (typeof year !== 'number') return years;
    years.push(year);
    until = year;
  }
}
