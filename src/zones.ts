/** How far the clocks of a time zone are ahead of UTC. */

const MINUTE = 60_000;

/** Zones without summer time since long, for which asking `Intl` each time would cost more than all else. */
const FIXED: ReadonlyMap<string, number> = new Map([
  ['Asia/Jakarta', 420],
  ['Asia/Pontianak', 420],
  ['Asia/Makassar', 480],
  ['Asia/Jayapura', 540],
  ['UTC', 0],
]);
/** Indonesia's zones have had their present offsets since then. https://data.iana.org/time-zones/ (asia) */
const FIXED_SINCE = Date.UTC(1988, 0, 1);

/**
 * Milliseconds that a zone's clocks are ahead of UTC at an instant. Before zones were agreed upon, each town went by the
 * sun: Jakarta was 7 hours, 7 minutes and 12 seconds ahead.
 * @param instant milliseconds since 1970
 * @param zone IANA name
 */
export function offsetAt(instant: number, zone: string): number {
  const fixed = instant >= FIXED_SINCE ? FIXED.get(zone) : undefined;
  if (fixed !== undefined) return fixed * MINUTE;
  const name = formatOf(zone).formatToParts(instant).find(isZoneName)?.value ?? '';
  const [, sign, ...parts] = /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return (sign === '-' ? -1 : 1) * (hours * 60 * MINUTE + minutes * MINUTE + seconds * 1000);
}

const isZoneName = ({ type }: Intl.DateTimeFormatPart) => type === 'timeZoneName';

/** Making one takes far longer than asking it, and a newsroom has one zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, made);
  return made;
}
