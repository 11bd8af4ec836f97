import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDate } from '../../src/content/dates.ts';
import { datePrinter } from '../../src/i18n/dates.ts';

const INSTANT = Date.parse('2023-10-05T11:20:00Z');

test('an Indonesian newsroom prints day, date and time with the name of its zone', () => {
  assert.equal(
    datePrinter('id', 'Asia/Jakarta').full(INSTANT),
    'Kamis, 5 Oktober 2023\u00a0| 18:20\u00a0WIB',
  );
  assert.equal(
    datePrinter('id', 'Asia/Makassar').full(INSTANT),
    'Kamis, 5 Oktober 2023\u00a0| 19:20\u00a0WITA',
  );
  assert.equal(
    datePrinter('id', 'Asia/Jayapura').full(INSTANT),
    'Kamis, 5 Oktober 2023\u00a0| 20:20\u00a0WIT',
  );
  assert.equal(
    datePrinter('id', 'Asia/Tokyo').full(INSTANT),
    'Kamis, 5 Oktober 2023\u00a0| 20:20\u00a0GMT+9',
  );
});

test('an English newsroom prints English dates', () => {
  const { full, day, month } = datePrinter('en', 'Europe/London');
  assert.equal(full(INSTANT), 'Thursday, 5 October 2023\u00a0| 12:20\u00a0BST');
  assert.equal(day(INSTANT), 'Thursday, 5 October 2023');
  assert.equal(month(2023, 2), 'February 2023');
});

test('short dates, clock and machine-readable dates tell the same instant', () => {
  const { short, clock, iso, date, calendarDay } = datePrinter('id', 'Asia/Jakarta');
  assert.equal(short(INSTANT), '5 Okt 2023\u00a0| 18:20');
  assert.equal(clock(INSTANT), '18:20');
  assert.equal(iso(INSTANT), '2023-10-05T18:20:00+07:00');
  assert.equal(Date.parse(iso(INSTANT)), INSTANT);
  assert.equal(date(INSTANT), '5 Oktober 2023');
  assert.equal(calendarDay(2024, 2, 29), 'Kamis, 29 Februari 2024');
});

test('in a sentence the time follows the day in words', () => {
  assert.equal(
    datePrinter('id', 'Asia/Jakarta').sentence(INSTANT),
    'Kamis, 5 Oktober 2023 pukul 18:20\u00a0WIB',
  );
  assert.equal(
    datePrinter('en', 'Europe/London').sentence(INSTANT),
    'Thursday, 5 October 2023 at 12:20\u00a0BST',
  );
});

test('midnight is 00:00 of the new day', () => {
  assert.equal(
    datePrinter('id', 'Asia/Jakarta').full(Date.parse('2023-12-31T17:00:00Z')),
    'Senin, 1 Januari 2024\u00a0| 00:00\u00a0WIB',
  );
});

test('a day of before zones were agreed upon is printed as it was written', () => {
  for (const [zone, day] of [
    ['Asia/Jakarta', '1910-01-01'],
    ['America/New_York', '1880-05-05'],
  ] as const) {
    const midnight = parseDate(day, zone);
    assert.ok(typeof midnight === 'number');
    const { date, clock, iso } = datePrinter('id', zone);
    assert.equal(date(midnight), day === '1910-01-01' ? '1 Januari 1910' : '5 Mei 1880');
    assert.equal(clock(midnight), '00:00');
    assert.equal(iso(midnight).slice(0, 16), `${day}T00:00`);
    assert.equal(Date.parse(iso(midnight)), midnight);
  }
});

test('on the day when the clocks change, each instant has its own offset', () => {
  const { iso, full } = datePrinter('en', 'Europe/London');
  assert.equal(iso(Date.parse('2023-03-26T00:59:59Z')), '2023-03-26T00:59:59+00:00');
  assert.equal(iso(Date.parse('2023-03-26T01:00:00Z')), '2023-03-26T02:00:00+01:00');
  assert.equal(full(Date.parse('2023-10-29T00:30:00Z')), 'Sunday, 29 October 2023\u00a0| 01:30\u00a0BST');
  assert.equal(full(Date.parse('2023-10-29T01:30:00Z')), 'Sunday, 29 October 2023\u00a0| 01:30\u00a0GMT');
});

test('every hour of years in many zones is the instant that Intl says', () => {
  for (const zone of ['Asia/Jakarta', 'America/St_Johns', 'Australia/Lord_Howe', 'Africa/Monrovia']) {
    const { iso } = datePrinter('en', zone);
    const wall = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    for (let instant = Date.UTC(1971, 11, 30); instant < Date.UTC(1974, 1, 1); instant += 5 * 3600 * 1000) {
      assert.equal(Date.parse(iso(instant)), instant, iso(instant));
      if (instant > Date.UTC(1972, 0, 8))
        assert.equal(iso(instant).slice(0, 19).replace('T', ' '), wall.format(instant), zone);
    }
  }
});
