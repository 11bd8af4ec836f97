import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDay } from '../../src/components/by-day.ts';
import { initials } from '../../src/components/initials.ts';
import { monthWeeks } from '../../src/components/month-weeks.ts';
import { datePrinter } from '../../src/i18n/dates.ts';

test('a month that begins on a Sunday has one day in its first week', () => {
  const weeks = monthWeeks(2023, 10);
  assert.deepEqual(weeks[0], [0, 0, 0, 0, 0, 0, 1]);
  assert.deepEqual(weeks.at(-1), [30, 31, 0, 0, 0, 0, 0]);
});

test('a February of 28 days that begins on a Monday fills four weeks', () => {
  assert.equal(monthWeeks(2027, 2).length, 4);
});

test('a leap day has its place', () => {
  assert.ok(monthWeeks(2024, 2).flat().includes(29));
});

test('two stories around midnight stand under two days of the newsroom, not of Greenwich', () => {
  const at = (iso: string) => ({ date: Date.parse(iso) });
  const days = byDay(
    [at('2023-10-05T17:30:00Z'), at('2023-10-05T16:30:00Z'), at('2023-10-05T10:00:00Z')],
    datePrinter('id', 'Asia/Jakarta'),
  );
  assert.deepEqual(
    days.map(({ day, stories }) => [day, stories.length]),
    [
      ['Jumat, 6 Oktober 2023', 1],
      ['Kamis, 5 Oktober 2023', 2],
    ],
  );
});

test('who has no photo is shown by the first letters of the first and the last name', () => {
  assert.equal(initials('Siti Nur Halimah'), 'SH');
  assert.equal(initials('redaksi'), 'R');
  assert.equal(initials('عائشة الحسيني'), 'ع\u200Cا', 'letters of a joined script stay apart');
  assert.equal(initials('(2)'), '');
});
