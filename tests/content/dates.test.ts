import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseDate, wallTimeOf } from '../../src/content/dates.ts';
import { modifiedOf } from '../../src/content/modified.ts';

const iso = (text: string, zone: string) => {
  const date = parseDate(text, zone);
  return typeof date === 'number' ? new Date(date).toISOString() : date;
};

test("a date without an offset is read by the newsroom's clocks", () => {
  assert.equal(iso('2023-10-05 18:20', 'Asia/Jakarta'), '2023-10-05T11:20:00.000Z');
  assert.equal(iso('2023-10-05 18:20', 'Asia/Makassar'), '2023-10-05T10:20:00.000Z');
  assert.equal(iso('2023-10-05 18:20', 'Asia/Jayapura'), '2023-10-05T09:20:00.000Z');
  assert.equal(iso('2023-10-05 18:20:30', 'Asia/Kathmandu'), '2023-10-05T12:35:30.000Z');
  assert.equal(iso('2023-10-05', 'Asia/Jakarta'), '2023-10-04T17:00:00.000Z');
});

test('a date with an offset is that instant in every newsroom', () => {
  for (const zone of ['Asia/Jakarta', 'America/New_York', 'Pacific/Apia']) {
    assert.equal(iso('2023-10-05T18:20+02:00', zone), '2023-10-05T16:20:00.000Z');
    assert.equal(iso('2023-10-05 18:20 Z', zone), '2023-10-05T18:20:00.000Z');
  }
});

test('a time that summer time skips is the time after the gap, one that comes twice is the first', () => {
  assert.equal(iso('2026-03-08 02:30', 'America/New_York'), '2026-03-08T07:30:00.000Z');
  assert.equal(iso('2026-11-01 01:30', 'America/New_York'), '2026-11-01T05:30:00.000Z');
  assert.equal(iso('2026-11-01 12:00', 'America/New_York'), '2026-11-01T17:00:00.000Z');
});

test('the day of an instant is that of the newsroom, not of Greenwich', () => {
  const late = Date.parse('2026-02-28T23:30:00Z');
  const { year, month, day, hour } = wallTimeOf(late, 'Asia/Jakarta');
  assert.deepEqual([year, month, day, hour], [2026, 3, 1, 6]);
  assert.equal(wallTimeOf(late, 'America/New_York').day, 28);
});

test('a story of before 1970 last changed when it was published, or when it was updated', () => {
  const story = { date: Date.UTC(1945, 7, 17), corrections: [] };
  assert.equal(modifiedOf(story), story.date);
  assert.equal(modifiedOf({ ...story, updated: Date.UTC(1950, 0, 1) }), Date.UTC(1950, 0, 1));
});

const FAULTS = {
  '': 'not-a-date',
  kemarin: 'not-a-date',
  '2026-3-1': 'not-a-date',
  '2026-03-01 18.20': 'not-a-date',
  '2026-03-01 18:20 WIB': 'not-a-date',
  '2026-03-01 18:20+99:00': 'not-a-date',
  '01/03/2026': 'ambiguous-order',
  '1-3-2026': 'ambiguous-order',
  '2026-02-30': 'no-such-day',
  '2025-02-29': 'no-such-day',
  '2026-13-01': 'no-such-day',
  '2026-03-01 24:00': 'no-such-time',
  '2026-03-01 10:60': 'no-such-time',
  '0026-03-01': 'implausible-year',
  '9026-03-01': 'implausible-year',
};

for (const [written, fault] of Object.entries(FAULTS)) {
  test(`"${written}" is refused: ${fault}`, () => {
    assert.equal(parseDate(written, 'Asia/Jakarta'), fault);
  });
}

test('the machine may stand anywhere: the instants are the same', () => {
  const module = fileURLToPath(new URL('../../src/content/dates.ts', import.meta.url));
  const script = `
    const { parseDate, wallTimeOf } = await import(${JSON.stringify(module)});
    const zones = ['Asia/Jakarta', 'America/New_York', 'Europe/Brussels'];
    const dates = zones.map((zone) => parseDate('2026-03-29 02:30', zone));
    console.log(JSON.stringify([dates, dates.map((date, i) => wallTimeOf(date, zones[i]))]));`;
  const answers = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }),
  );
  assert.deepEqual(new Set(answers).size, 1);
});
