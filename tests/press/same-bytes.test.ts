import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDITS } from './edits.ts';
import { filesOf, NOW, tinyNewsroom } from './tiny-newsroom.ts';

for (const [name, edit] of Object.entries(EDITS)) {
  test(`after ${name}, an incremental build gives the same bytes as a clean one`, async (t) => {
    const newsroom = await tinyNewsroom(t, 'kecil');
    assert.equal((await newsroom.build()).published, true);
    const before = filesOf(newsroom.out);
    edit(newsroom);
    const result = await newsroom.build();
    assert.deepEqual(
      result.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    const after = filesOf(newsroom.out);
    assert.notDeepEqual(after, before, 'the edit is visible');
    assert.deepEqual(after, await newsroom.clean());
  });
}

test('when the clock passes an embargo, the story appears everywhere, as in a clean build', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  assert.equal(
    [...filesOf(newsroom.out).values()].some((text) => text.includes('Terbit besok pagi')),
    false,
  );
  const now = NOW + 24 * 3600 * 1000;
  await newsroom.build({ now });
  assert.equal(filesOf(newsroom.out).has('2026/03/05/besok-pagi/index.html'), true);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean({ now }));
});

test('when the clock is set back, the story is gone again, as in a clean build', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build({ now: NOW + 24 * 3600 * 1000 });
  await newsroom.build();
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

test('when nothing changed, nothing is written', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const first = await newsroom.build();
  const second = await newsroom.build();
  assert.deepEqual(
    { written: second.written, deleted: second.deleted, pages: second.pages, unchanged: second.unchanged },
    { written: 0, deleted: 0, pages: first.pages, unchanged: first.written },
  );
});

test('a draft, an embargoed story and their topics and authors are nowhere in the site', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  for (const [file, text] of filesOf(newsroom.out)) {
    for (const secret of ['ahasia', 'esok-pagi', 'esok pagi', 'mbargo']) {
      assert.equal(text.includes(secret) || file.includes(secret), false, `${file} tells of "${secret}"`);
    }
  }
});
