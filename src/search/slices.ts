/** The search index is cut along the calendar, so that a story that is published or edited makes one slice anew. */
import type { Period } from '../newsroom/newsroom.ts';

/** A day with stories, by the newsroom's calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** How many stories it has. */
  readonly count: number;
}

export interface Slice {
  /** `semua`, `2025`, `2026-03` or `2026-03-05`. */
  readonly name: string;
  readonly period: Period;
  /** Oldest first. */
  readonly days: readonly Day[];
}

/** Stories of the slice that grows with each publish: indexing them takes one or two seconds, after the pages are live. */
const MOST_IN_NEWEST = 1000;

/**
 * Stories of any other slice: a year of a paper with thirty stories a day. Indexing them takes about half a minute,
 * and a reader's browser loads fewer, larger slices sooner than many small ones.
 */
const MOST_IN_CLOSED = 12_000;

/** The levels of the calendar, from all time down to the day. */
const LEVELS: readonly ((day: Day) => Period)[] = [
  () => ({}),
  ({ year }) => ({ year }),
  ({ year, month }) => ({ year, month }),
  ({ year, month, day }) => ({ year, month, day }),
];

const nameOf = ({ year, month, day }: Period) =>
  [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-') || 'semua';

/**
 * Cuts all days into slices: all time is one while it is small; else years are, then months, then days. Slices depend on the
 * days alone, not on the order in which stories came, so that every build cuts in the same way.
 * @param days oldest first
 * @returns newest first
 */
export function slicesOf(days: readonly Day[]): readonly Slice[] {
  const newest = days.at(-1);
  return newest ? cut(days, newest, LEVELS).toReversed() : [];
}

function cut(
  days: readonly Day[],
  newest: Day,
  [periodOf, ...below]: readonly ((day: Day) => Period)[],
): readonly Slice[] {
  const [first] = days;
  if (!first || !periodOf) return [];
  const most = days.at(-1) === newest ? MOST_IN_NEWEST : MOST_IN_CLOSED;
  const [partOf] = below;
  const period = periodOf(first);
  if (!partOf || storiesOf(days) <= most) return [{ name: nameOf(period), period, days }];
  const parts = Map.groupBy(days, (day) => nameOf(partOf(day)));
  return [...parts.values()].flatMap((part) => cut(part, newest, below));
}

/** How many stories days have together. */
export const storiesOf = (days: readonly Day[]): number =>
  days.reduce((stories, { count }) => stories + count, 0);
