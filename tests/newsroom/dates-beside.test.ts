/** The paper of a day leads to those before and after it, over days and months without any. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { SUBJECT } from '../../src/archive/subjects.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { SITE } from '../content/example.ts';

test('days and months lead to the nearest ones that have a paper, and rest on them alone', (t) => {
  const archive = openArchive(':memory:', 'test');
  t.after(() => archive.close());
  archive.db.exec(
    'INSERT INTO days VALUES (2025, 12, 31, 1, 1, 0), (2026, 3, 1, 2, 2, 0), (2026, 3, 31, 1, 1, 0), (2026, 4, 2, 1, 1, 0)',
  );
  const noted: number[] = [];
  const { datesBeside } = createNewsroom(archive, { site: SITE, now: 0, note: (one) => noted.push(one) });
  assert.deepEqual(datesBeside({ year: 2026, month: 3, day: 1 }), {
    before: { year: 2025, month: 12, day: 31 },
    after: { year: 2026, month: 3, day: 31 },
  });
  assert.deepEqual(datesBeside({ year: 2026, month: 3 }), {
    before: { year: 2025, month: 12 },
    after: { year: 2026, month: 4 },
  });
  assert.deepEqual(datesBeside({ year: 2026, month: 4, day: 2 }), {
    before: { year: 2026, month: 3, day: 31 },
    after: undefined,
  });
  assert.deepEqual(noted, [SUBJECT.beside(2026, 3, 1), SUBJECT.beside(2026, 3), SUBJECT.beside(2026, 4, 2)]);
});
