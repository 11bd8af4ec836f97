import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, slicesOf } from '../../src/search/slices.ts';

/** As many days as asked for, from a first one on, with the same number of stories each. */
function daysFrom(first: string, days: number, count: number): readonly Day[] {
  return Array.from({ length: days }, (_, n) => {
    const date = new Date(Date.parse(first) + n * 24 * 3600 * 1000);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), count };
  });
}

const names = (days: readonly Day[]) => slicesOf(days).map(({ name }) => name);

test('a small archive is one slice, and an empty one none', () => {
  assert.deepEqual(names(daysFrom('2020-01-01', 500, 2)), ['semua']);
  assert.deepEqual(names([]), []);
});

test('a paper of thirty stories a day has a slice for each closed year and each month of the newest', () => {
  assert.deepEqual(names(daysFrom('2024-01-01', 366 + 365 + 70, 30)), [
    '2026-03',
    '2026-02',
    '2026-01',
    '2025',
    '2024',
  ]);
});

test('a paper of three hundred stories a day has its closed years by months, and its newest month by days', () => {
  const found = names(daysFrom('2025-01-01', 365 + 31 + 5, 300));
  assert.deepEqual(found.slice(0, 7), [
    '2026-02-05',
    '2026-02-04',
    '2026-02-03',
    '2026-02-02',
    '2026-02-01',
    '2026-01',
    '2025-12',
  ]);
  assert.equal(found.length, 5 + 1 + 12);
});

test('one more story changes the slices of no other year', () => {
  const days = daysFrom('2023-01-01', 1200, 30);
  const before = slicesOf(days);
  const more = days.map((day) => (day.year === 2024 && day.month === 5 ? { ...day, count: 31 } : day));
  assert.deepEqual(names(more), names(days));
  const changed = slicesOf(more).filter((slice, n) =>
    slice.days.some((day, i) => day.count !== before[n]?.days[i]?.count),
  );
  assert.deepEqual(
    changed.map(({ name }) => name),
    ['2024'],
  );
});

test('every day lies in one slice', () => {
  const days = daysFrom('2019-06-01', 2000, 40);
  const sliced = slicesOf(days).flatMap((slice) => slice.days);
  assert.equal(sliced.length, days.length);
  assert.equal(new Set(sliced).size, days.length);
});
