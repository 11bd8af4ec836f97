/** Dates as reporters write them, read strictly, in any time zone, whatever zone the machine is in. */
import { offsetAt } from '../zones.ts';
import type { Instant } from './story.ts';

/** An instant as the clocks of a time zone show it. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Why a text is no date, as a code that `problems` words. */
export type DateFault =
  | 'not-a-date'
  | 'no-such-day'
  | 'no-such-time'
  | 'ambiguous-order'
  | 'implausible-year';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WRITTEN =
  /^(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?(?:\s*(Z|[+-](?:0\d|1[0-4]):[0-5]\d))?)?$/;
const DAY_FIRST = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/;

/** Nothing that a newsroom dates lies outside these years. */
const PLAUSIBLE = { from: 1700, to: 2200 };

/**
 * Reads `2023-10-05`, `2023-10-05 18:20`, with seconds, or with an offset (`+07:00`, `Z`).
 * Without an offset the clocks of the zone count: a time that they skip in spring is read as the time after the gap, a
 * time that they show twice in autumn as the first of the two. A day alone is its midnight.
 * @param zone IANA name
 */
export function parseDate(text: string, zone: string): Instant | DateFault {
  const match = WRITTEN.exec(text.trim());
  if (!match) return DAY_FIRST.test(text.trim()) ? 'ambiguous-order' : 'not-a-date';
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (year < PLAUSIBLE.from || year > PLAUSIBLE.to) return 'implausible-year';
  if (!isDay(year, month, day)) return 'no-such-day';
  if (hour > 23 || minute > 59 || second > 59) return 'no-such-time';
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const offset = match[7];
  return offset ? wall - offsetOf(offset) * MINUTE : instantOfWall(wall, zone);
}

/** The instant at which a day begins in a zone. Days and months may lie outside their range: day 32 is in the next month. */
export function startOfDay(year: number, month: number, day: number, zone: string): Instant {
  return instantOfWall(Date.UTC(year, month - 1, day), zone);
}

/** Whether a calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** What the clocks of a zone show at an instant. */
export function wallTimeOf(instant: Instant, zone: string): WallTime {
  const wall = new Date(instant + offsetAt(instant, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
}

const offsetOf = (text: string): number => {
  if (text === 'Z') return 0;
  const [hours = 0, minutes = 0] = text.slice(1).split(':').map(Number);
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};

/** The first instant at which the zone's clocks show this time; in a gap, as if they had not skipped. */
function instantOfWall(wall: number, zone: string): Instant {
  const before = wall - offsetAt(wall - DAY, zone);
  if (offsetAt(before, zone) === wall - before) return before;
  const after = wall - offsetAt(wall + DAY, zone);
  return offsetAt(after, zone) === wall - after ? after : before;
}
