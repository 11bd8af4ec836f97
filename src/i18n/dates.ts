/** Dates as a newspaper prints them, in the newsroom's time zone. Instants are milliseconds since 1970. */
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
  /** `Kamis, 5 Oktober 2023 | 18:20 WIB` */
  readonly full: (instant: number) => string;
  /** `5 Okt 2023 | 18:20` */
  readonly short: (instant: number) => string;
  /** `2023-10-05T18:20:00+07:00`, for machines. */
  readonly iso: (instant: number) => string;
  /** `Oktober 2023` */
  readonly month: (year: number, month: number) => string;
  /** `Kamis, 5 Oktober 2023` of a calendar day */
  readonly calendarDay: (year: number, month: number, day: number) => string;
}

/** Makes a printer; making one is slow, using it fast. @param zone IANA name */
export function datePrinter(language: Language, zone: string): DatePrinter {
  const parts = partsIn(language, zone, 'long');
  const shortParts = partsIn(language, zone, 'short');
  const utc = partsIn(language, 'UTC', 'long');
  const day = (part: Parts) => `${part.weekday}, ${Number(part.day)} ${part.month} ${part.year}`;
  const clock = ({ hour, minute }: Parts) => `${hour}:${minute}`;
  return {
    day: remembering((instant) => day(parts(instant))),
    date: (instant) => {
      const part = parts(instant);
      return `${Number(part.day)} ${part.month} ${part.year}`;
    },
    clock: (instant) => clock(parts(instant)),
    full: remembering((instant) => {
      const part = parts(instant);
      return `${day(part)} | ${clock(part)} ${zoneName(zone, part.timeZoneName)}`;
    }),
    short: remembering((instant) => {
      const part = shortParts(instant);
      return `${Number(part.day)} ${part.month} ${part.year} | ${clock(part)}`;
    }),
    iso: remembering(isoPrinter(zone)),
    month: (year, month) => {
      const part = utc(Date.UTC(year, month - 1, 1));
      return `${part.month} ${part.year}`;
    },
    calendarDay: (year, month, dayOfMonth) => day(utc(Date.UTC(year, month - 1, dayOfMonth))),
  };
}

type Parts = Readonly<Record<string, string>>;

function partsIn(
  language: Language,
  zone: string,
  monthLength: 'long' | 'short',
): (instant: number) => Parts {
  const format = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: monthLength,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return (instant) =>
    Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

const zoneName = (zone: string, fromIntl = ''): string => INDONESIAN.get(zone) ?? fromIntl;

function isoPrinter(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  });
  return (instant) => {
    const part: Parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, value]),
    );
    const offset = part.timeZoneName?.replace('GMT', '') || '+00:00';
    return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}${offset}`;
  };
}

/** Pages near each other show the same stories, so the last answers are asked for again and again. */
const REMEMBERED = 2000;

function remembering<T>(answer: (instant: number) => T): (instant: number) => T {
  const known = new Map<number, T>();
  return (instant) => {
    const found = known.get(instant);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const made = answer(instant);
    known.set(instant, made);
    return made;
  };
}
