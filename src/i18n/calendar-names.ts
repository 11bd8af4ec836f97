import type { Language } from './strings.ts';

/** Names of the calendar, Sunday and January first. */
export interface CalendarNames {
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Between a day and its time, in a sentence. */
  readonly at: string;
}

/** Written out: those of `Intl` change with the data of Unicode that Node was built with, and every page with them. */
export const CALENDAR_NAMES: Readonly<Record<Language, CalendarNames>> = {
  id: {
    weekdays: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
    shortWeekdays: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
    months: [
      ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
      ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
    at: 'pukul',
  },
  en: {
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    shortWeekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
    at: 'at',
  },
};
