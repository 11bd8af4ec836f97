import { type DatePrinter, datePrinter } from './dates.ts';
import { type Language, type Strings, strings } from './strings.ts';

/** How a site speaks: its language, its own words, and its dates. Made once, used on every page. */
export interface Voice {
  readonly language: Language;
  readonly t: Strings;
  readonly dates: DatePrinter;
}

/** @param zone IANA name */
export const voiceOf = ({ language, timeZone }: { language: Language; timeZone: string }): Voice => ({
  language,
  t: strings(language),
  dates: datePrinter(language, timeZone),
});
