/** Results as lines of a plot. */
import { buildOf, type Competitor, type Result } from './result.ts';

export interface Series {
  readonly id: string;
  readonly label: string;
  /** Ascending by stories. */
  readonly points: readonly Point[];
}

export interface Point {
  readonly stories: number;
  readonly seconds: number;
}

/** A line for each contestant that has built at least one newsroom in this row. */
export function seriesOf(results: readonly Result[], row: string): readonly Series[] {
  const known = new Map(results.flatMap(({ contestants }) => contestants.map((one) => [one.id, one])));
  return [...known.values()]
    .map((competitor) => ({
      id: competitor.id,
      label: labelOf(competitor),
      points: results.flatMap((result) => pointOf(result, row, competitor.id)),
    }))
    .filter(({ points }) => points.length > 0);
}

/** `Hugo 0.111.3` */
export const labelOf = (competitor: Competitor): string =>
  'version' in competitor ? `${competitor.name} ${competitor.version}` : competitor.name;

function pointOf(result: Result, row: string, contestant: string): readonly Point[] {
  const build = buildOf(result, row, contestant);
  return build ? [{ stories: result.stories, seconds: build.wallSeconds }] : [];
}
