import { startOfDay } from '../content/dates.ts';
import type { Instant } from '../content/story.ts';
import type { Period } from './newsroom.ts';

/** When a period begins by the clocks of a zone, and when the next one does. */
export function boundsOf({ year, month, day }: Period, zone: string): readonly [Instant, Instant] {
  const start = (year: number, month: number, day: number) => startOfDay(year, month, day, zone);
  if (year === undefined) return [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  if (month === undefined) return [start(year, 1, 1), start(year + 1, 1, 1)];
  if (day === undefined) return [start(year, month, 1), start(year, month + 1, 1)];
  return [start(year, month, day), start(year, month, day + 1)];
}
