/** The days and months with visible stories on both sides of one. */
import type { Archive } from './archive.ts';

/** A day, or a month. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/** @returns days for a day and months for a month; undefined where there is none */
export function datesBeside(
  archive: Archive,
  { year, month, day }: CalendarDate,
): { readonly before: CalendarDate | undefined; readonly after: CalendarDate | undefined } {
  const isDay = day !== undefined;
  const nearest = (condition: string, order: string, bound: number): CalendarDate | undefined => {
    const row = archive
      .prepare(
        `SELECT year, month, day FROM days WHERE (year, month, day) ${condition} (?, ?, ?) ORDER BY year ${order}, month ${order}, day ${order} LIMIT 1`,
      )
      .get(year, month, bound);
    return (
      row && { year: Number(row.year), month: Number(row.month), ...(isDay && { day: Number(row.day) }) }
    );
  };
  // A month lies between a day before its first and one after its last.
  return { before: nearest('<', 'DESC', day ?? 0), after: nearest('>', 'ASC', day ?? 32) };
}
