/** Dates as readers in Jakarta write them. */
const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
const DAYS = 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' ');
/** Jakarta has no summer time. */
const OFFSET = 7 * 3600 * 1000;

const local = (date) => new Date(date.getTime() + OFFSET);
const clockOf = (there) => there.toISOString().slice(11, 16);

/** `2015-01-05T23:12:00+07:00` */
export const iso = (date) => `${local(date).toISOString().slice(0, 19)}+07:00`;

/** `5 Jan 2015 | 23:12` */
export function shortDate(date) {
  const there = local(date);
  return `${there.getUTCDate()} ${MONTHS[there.getUTCMonth()].slice(0, 3)} ${there.getUTCFullYear()} | ${clockOf(there)}`;
}

/** `Senin, 5 Januari 2015 | 23:12 WIB` */
export function longDate(date) {
  const there = local(date);
  return `${dayName(there)} | ${clockOf(there)} WIB`;
}

const dayName = (there) =>
  `${DAYS[there.getUTCDay()]}, ${there.getUTCDate()} ${MONTHS[there.getUTCMonth()]} ${there.getUTCFullYear()}`;

/** @param place `2015`, `2015/01` or `2015/01/05` */
export function placeName(place) {
  const [year, month, day] = place.split('/');
  if (day) return dayName(new Date(`${year}-${month}-${day}`));
  return month ? `${MONTHS[Number(month) - 1]} ${year}` : year;
}
