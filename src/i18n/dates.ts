/** Dates as a newspaper prints them, in the newsroom's time zone. Instants are milliseconds since 1970. */
import { offsetAt } from '../zones.ts';
import { CALENDAR_NAMES } from './calendar-names.ts';
import type { Language } from './strings.ts';

/** Names of Indonesia's zones by their hours ahead of UTC. Keputusan Presiden 41/1987. */
const INDONESIAN: ReadonlyMap<string, string> = new Map([
  ['Asia/Jakarta', 'WIB'],
  ['Asia/Pontianak', 'WIB'],
  ['Asia/Makassar', 'WITA'],
  ['Asia/Ujung_Pandang', 'WITA'],
  ['Asia/Jayapura', 'WIT'],
]);

/** Prints dates for one site. */
export interface DatePrinter {
  /** `Kamis, 5 Oktober 2023` */
  readonly day: (instant: number) => string;
  /** `5 Oktober 2023` */
  readonly date: (instant: number) => string;
  /** `18:20` */
  readonly clock: (instant: number) => string;
  /** `Kamis, 5 Oktober 2023 | 18:20 WIB`; no line ends before the bar or the zone */
  readonly full: (instant: number) => string;
  /** `Kamis, 5 Oktober 2023 pukul 18:20 WIB` */
  readonly sentence: (instant: number) => string;
  /** `5 Okt 2023 | 18:20`; no line ends before the bar */
  readonly short: (instant: number) => string;
  /**
   * `2023-10-05T18:20:00+07:00`, for machines. Their form has no seconds of an offset, as old times have: they are
   * rounded up, so that midnight stays on its day.
   */
  readonly iso: (instant: number) => string;
  /** `Oktober`, of month 10 */
  readonly monthName: (month: number) => string;
  /** Monday first: `{ short: 'Sen', long: 'Senin' }` */
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  /** `Oktober 2023` */
  readonly month: (year: number, month: number) => string;
  /** `Kamis, 5 Oktober 2023` of a calendar day */
  readonly calendarDay: (year: number, month: number, day: number) => string;
}

const two = (n: number) => String(n).padStart(2, '0');

const MINUTE = 60_000;

/** `+07:00` for 420 minutes. */
function offsetName(ahead: number): string {
  const minutes = Math.abs(ahead);
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Makes a printer; making one is slow, using it fast. @param zone IANA name */
export function datePrinter(language: Language, zone: string): DatePrinter {
  const names = CALENDAR_NAMES[language];
  const clocks = clocksOf(language, zone);
  const date = (wall: Date, months: readonly string[]) =>
    `${wall.getUTCDate()} ${months[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
  const day = (wall: Date) => `${names.weekdays[wall.getUTCDay()]}, ${date(wall, names.months)}`;
  const clock = (wall: Date) => `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}`;
  return {
    day: (instant) => day(clocks(instant).wall),
    date: (instant) => date(clocks(instant).wall, names.months),
    clock: (instant) => clock(clocks(instant).wall),
    full: (instant) => {
      const { wall, zoneName } = clocks(instant);
      return `${day(wall)}\u00a0| ${clock(wall)}\u00a0${zoneName}`;
    },
    sentence: (instant) => {
      const { wall, zoneName } = clocks(instant);
      return `${day(wall)} ${names.at} ${clock(wall)}\u00a0${zoneName}`;
    },
    short: (instant) => {
      const { wall } = clocks(instant);
      return `${date(wall, names.shortMonths)}\u00a0| ${clock(wall)}`;
    },
    iso: (instant) => {
      const ahead = Math.ceil(clocks(instant).ahead / MINUTE);
      const wall = new Date(instant + ahead * MINUTE);
      return `${wall.toISOString().slice(0, 19)}${offsetName(ahead)}`;
    },
    monthName: (month) => names.months[month - 1] ?? '',
    weekdays: [1, 2, 3, 4, 5, 6, 0].map((day) => ({
      short: names.shortWeekdays[day] ?? '',
      long: names.weekdays[day] ?? '',
    })),
    month: (year, month) => `${names.months[month - 1]} ${year}`,
    calendarDay: (year, month, dayOfMonth) => day(new Date(Date.UTC(year, month - 1, dayOfMonth))),
  };
}

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

const DAY = 24 * 3600 * 1000;

/** What the newsroom's clocks show: the wall time in a date's UTC fields, milliseconds ahead of UTC, and the zone's name. */
interface Clocks {
  readonly wall: Date;
  readonly ahead: number;
  readonly zoneName: string;
}

/** Days whose offsets are remembered: pages near each other show stories of the same days. */
const REMEMBERED = 5000;

/** `Intl` is asked at the ends of each day, because asking takes longer than all else that a date needs. */
function clocksOf(language: Language, zone: string): (instant: number) => Clocks {
  const nameAt = zoneNames(language, zone);
  const ask = (instant: number) => ({ ahead: offsetAt(instant, zone), zoneName: nameAt(instant) });
  const known = new Map<number, ReturnType<typeof ask> | 'changes'>();
  const askDay = (day: number) => {
    if (known.size >= REMEMBERED) known.clear();
    const [begin, end] = [ask(day * DAY), ask((day + 1) * DAY)];
    const answer = begin.ahead === end.ahead && begin.zoneName === end.zoneName ? begin : 'changes';
    known.set(day, answer);
    return answer;
  };
  return (instant) => {
    const day = Math.floor(instant / DAY);
    const found = known.get(day) ?? askDay(day);
    const { ahead, zoneName } = found === 'changes' ? ask(instant) : found;
    return { wall: new Date(instant + ahead), ahead, zoneName };
  };
}

/** What a zone is called at an instant: in some it changes with the season. */
function zoneNames(language: Language, zone: string): (instant: number) => string {
  const indonesian = INDONESIAN.get(zone);
  if (indonesian) return () => indonesian;
  const names = new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, timeZoneName: 'short' });
  return (instant) => names.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
