/** Corrections of a newsroom in order of time, however many stories have some. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { changesOf, clearChanges, isTouched } from '../../src/archive/changes.ts';
import { CorrectionKeeper } from '../../src/archive/correction-keeper.ts';
import { correctionsOf, correctionYears, newestCorrections } from '../../src/archive/corrections.ts';
import { SUBJECT } from '../../src/archive/subjects.ts';
import type { Correction } from '../../src/content/story.ts';

const ZONE = 'Asia/Jakarta';
const correctionAt = (time: string, text = time): Correction => ({
  at: Date.parse(time),
  kind: 'ralat',
  text,
});

/** Ten corrections in each of three years, each in a story of its own. */
function threeYears(t: TestContext) {
  const archive = openArchive(':memory:', 'test');
  t.after(() => archive.close());
  // Before a first page nothing could rest on anything, and nothing is noted.
  archive.db.exec("INSERT INTO printed VALUES (1, '/', 1, x'')");
  const keeper = new CorrectionKeeper(archive, changesOf(archive), ZONE);
  for (const year of [2023, 2025, 2024])
    for (let n = 0; n < 10; n++)
      keeper.move(`${year}/${n}`, [], [correctionAt(`${year}-0${1 + (n % 9)}-02T12:00Z`)]);
  return { archive, keeper };
}

test('a year is that of the newsroom’s clocks, and a page of its own from the 21st correction on', (t) => {
  const { archive, keeper } = threeYears(t);
  assert.deepEqual(correctionYears(archive), [2025, 2024, 2023]);
  keeper.move('malam', [], [correctionAt('2025-12-31T17:30Z')]);
  assert.deepEqual(correctionYears(archive), [2026, 2025, 2024, 2023]);
  assert.deepEqual(
    correctionsOf(archive, 2026).map(({ story }) => story),
    ['malam'],
  );
  for (let n = 0; n < 10; n++) keeper.move(`2023/${n}`, [correctionAt('2023-03-02T12:00Z')], []);
  assert.deepEqual(correctionYears(archive), [2026, 2025, 2024]);
  keeper.move('malam', [correctionAt('2025-12-31T17:30Z')], []);
  assert.deepEqual(correctionYears(archive), [], 'one page has room for twenty');
});

test('the newest come first, those of one time by their story, as it names them', (t) => {
  const { archive, keeper } = threeYears(t);
  const [a, b] = [correctionAt('2025-11-01T12:00Z', 'a'), correctionAt('2025-11-01T12:00Z', 'b')];
  keeper.move('zz', [], [b, a]);
  keeper.move('aa', [], [a]);
  const newest = newestCorrections(archive);
  assert.equal(newest.length, 20);
  assert.deepEqual(
    newest.slice(0, 4).map(({ story, correction }) => [story, correction.text]),
    [
      ['aa', 'a'],
      ['zz', 'b'],
      ['zz', 'a'],
      ['2025/8', '2025-09-02T12:00Z'],
    ],
  );
});

test('a correction concerns the page of its year and the newest, and one that stays as it was concerns none', (t) => {
  const { archive, keeper } = threeYears(t);
  const touched = () => {
    const all = [SUBJECT.corrections, ...[2023, 2024, 2025].map(SUBJECT.correctionsOf)];
    return all.map((subject) => isTouched(archive, subject));
  };
  clearChanges(archive);
  const before = correctionAt('2024-03-02T12:00Z');
  keeper.move('2024/2', [before], [{ ...before }]);
  assert.deepEqual(touched(), [false, false, false, false]);
  keeper.move('2024/2', [before], [{ ...before, text: 'Lain.' }]);
  assert.deepEqual(touched(), [true, false, true, false]);
  keeper.move('2024/2', [{ ...before, text: 'Lain.' }], [correctionAt('2025-03-02T12:00Z')]);
  assert.deepEqual(touched(), [true, false, true, true]);
});
