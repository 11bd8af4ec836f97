import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Result } from '../../bench/result.ts';
import { sectionOf } from '../../bench/table.ts';
import { built, RESULT } from './fixture.ts';

/** Columns are padded to one width, which is not what these tests are about. */
const linesOf = (result: Result) => sectionOf(result, [result]).replaceAll(/ +/g, ' ').split('\n');
const lines = linesOf(RESULT);
const lineWith = (...parts: readonly string[]) =>
  lines.find((line) => parts.every((part) => line.includes(part))) ?? '';

test('each peer stands beside Warta with how many times as long it took', () => {
  assert.equal(
    lineWith('wall-clock'),
    '| wall-clock seconds | Warta 0.1.0 | Hugo 0.111.3 | Eleventy 3.1.8 |',
  );
  assert.equal(lineWith('One new story', '×'), '| One new story | 0.50 | 21.00 (42×) | – |');
});

test('a peer that could not be had and a build that failed are told in words', () => {
  assert.ok(lines.includes('- Hugo could not be had: This machine knows no mirror of Debian.'));
  assert.ok(lines.includes('- Clean build: Eleventy 3.1.8 was stopped after 60 s'));
  assert.equal(lineWith('Clean build', '×'), '| Clean build | 10.00 | 20.00 (2×) | failed |');
});

test('pages and bytes of a peer are set against those of Warta', () => {
  assert.equal(
    lineWith('Clean build', 'Hugo', '1100'),
    '| Clean build | Hugo 0.111.3 | 20.00 | 40.00 | 500 | 1100 | 1.10 | 18.0 | 0.90 | |',
  );
});

test('an aim says what is asked for, what was measured and whether it was reached', () => {
  assert.equal(
    lineWith('faster Hugo', 'time'),
    '| Clean build, of the faster Hugo’s time | 0.8 | 0.5 | yes |',
  );
  assert.equal(lineWith('| One new story |', 's |'), '| One new story | 0.60 s | 0.50 s | yes |');
  const slow = {
    ...RESULT,
    rows: [{ id: 'new', title: 'One new story', outcomes: { warta: built(0.7) } }],
  };
  assert.ok(linesOf(slow).includes('| One new story | 0.60 s | 0.70 s | no |'));
});

test('no aim is spoken of that was not measured', () => {
  assert.equal(lineWith('headline'), '');
});
