/** Updates, corrections and withdrawals, judged by the clock of each build. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { report } from '../../src/problems/reporters/terminal.ts';
import { filesOf, NOW, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const MINUTE = 60_000;

function write({ articles }: TinyNewsroom, slug: string, keys: string, date = '2026-03-04 08:00'): void {
  const folder = join(articles, '2026/03/04');
  mkdirSync(folder, { recursive: true });
  const text = `---\ntitle: A\ndescription: B\ndate: ${date}\nsection: kota\n${keys}---\n\nIsi.\n`;
  writeFileSync(join(folder, `${slug}.md`), text);
}

test('a note that is dated in the future stops the press until its time has come', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, 'diperbarui', 'updated: 2028-01-01\n');
  write(newsroom, 'diralat', 'corrections:\n  - { at: 2026-03-04 12:10, kind: ralat, text: Semula tiga. }\n');
  write(newsroom, 'ditarik', 'status: withdrawn\nwithdrawn: { at: 2027-01-01, reason: Keliru. }\n');
  const { published, problems } = await newsroom.build();
  assert.equal(published, false);
  assert.equal(
    report(problems),
    `articles/2026/03/04/diperbarui.md:6:10  error  note-in-future  The update is dated in the future.
    Write when it was made. A story that waits for its "date" has nothing to note before it is out.
articles/2026/03/04/diralat.md:7:11  error  note-in-future  The correction is dated in the future.
    Write when it was made. A story that waits for its "date" has nothing to note before it is out.
articles/2026/03/04/ditarik.md:7:18  error  note-in-future  The withdrawal is dated in the future.
    Write when it was made. A story that waits for its "date" has nothing to note before it is out.

3 errors, 0 warnings
`,
  );

  const later = await newsroom.build({ now: NOW + 10 * MINUTE });
  assert.deepEqual(
    later.problems.map(({ file }) => file),
    ['articles/2026/03/04/diperbarui.md', 'articles/2026/03/04/ditarik.md'],
  );

  const now = Date.parse('2028-01-02T00:00:00Z');
  assert.equal(report((await newsroom.build({ now })).problems), '');
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean({ now }));
});

test("an editor's clock may be a few minutes ahead", async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, 'diralat', 'corrections:\n  - { at: 2026-03-04 12:05, kind: ralat, text: Semula tiga. }\n');
  assert.equal(report((await newsroom.build()).problems), '');
  assert.equal((await newsroom.build({ now: NOW - 1 })).published, false);
});

test('a story that waits for its date may bear that date as its update, and no later note', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, 'embargo', 'updated: 2026-03-04 20:00\n', '2026-03-04 20:00');
  assert.equal(report((await newsroom.build()).problems), '');
  write(newsroom, 'embargo', 'updated: 2026-03-04 21:00\n', '2026-03-04 20:00');
  assert.deepEqual(
    (await newsroom.build()).problems.map(({ code }) => code),
    ['note-in-future'],
  );
});
