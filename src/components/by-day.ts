import type { DatePrinter } from '../i18n/dates.ts';

/** Groups stories by their day on the newsroom's clocks, in the order in which they come. */
export function byDay<T extends { readonly date: number }>(
  stories: readonly T[],
  dates: DatePrinter,
): readonly { readonly day: string; readonly stories: readonly T[] }[] {
  return [...Map.groupBy(stories, ({ date }) => dates.day(date))].map(([day, group]) => ({
    day,
    stories: group,
  }));
}
