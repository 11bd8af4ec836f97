import type { Instant, Story } from './story.ts';

/** When readers last saw something change on a story's page. */
export const modifiedOf = ({
  date,
  updated,
  corrections,
  withdrawn,
}: Pick<Story, 'date' | 'updated' | 'corrections' | 'withdrawn'>): Instant =>
  Math.max(date, updated ?? date, withdrawn?.at ?? date, ...corrections.map(({ at }) => at));
