import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { EDITS } from './edits.ts';
import { filesOf, NOW, PROJECT, tinyNewsroom } from './tiny-newsroom.ts';

for (const [name, edit] of Object.entries(EDITS)) {
  test(`after ${name}, an incremental build gives the same bytes as a clean one`, async (t) => {
    const newsroom = await tinyNewsroom(t, 'kecil');
    assert.equal((await newsroom.build()).published, true);
    const before = filesOf(newsroom.out);
    await edit(newsroom);
    const result = await newsroom.build();
    assert.deepEqual(
      result.problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    const after = filesOf(newsroom.out);
    assert.notDeepEqual(after, before, 'the edit is visible');
    assert.deepEqual(after, await newsroom.clean());
    assert.equal(result.written + result.unchanged, [...after.keys()].filter(isCounted).length);
  });
}

/** The closing line counts the files of the site, without the search index and the mark that it is Warta's. */
const isCounted = (file: string) => !file.startsWith('pagefind/') && !file.startsWith('.');

test('an old address that was wrong and is taken back again leaves the page that lies there', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const [before, file] = [filesOf(newsroom.out), join(newsroom.articles, '2026/03/02/pasar-pagi.md')];
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('---', '---\naliases: [/2026/03/01/jembatan-lama/]'));
  assert.equal((await newsroom.build()).published, false);
  writeFileSync(file, text);
  assert.equal((await newsroom.build()).published, true);
  assert.deepEqual(filesOf(newsroom.out), before);
});

test('a photo stays as long as one story shows it, and goes with the last', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const folder = join(newsroom.articles, '2026/03/01');
  const text = readFileSync(join(folder, 'jembatan-lama.md'), 'utf8').replace('jembatan.jpg', 'tamu.png');
  const [first, second] = [join(folder, 'tamu-pertama.md'), join(folder, 'tamu-kedua.md')];
  const photos = () => [...filesOf(newsroom.out).keys()].filter((name) => name.startsWith('foto/'));
  await newsroom.build();
  const before = photos();
  copyFileSync(join(PROJECT, 'public/logo.png'), join(folder, 'tamu.png'));
  for (const story of [first, second]) writeFileSync(story, text);
  await newsroom.build();
  const shown = photos();
  assert.ok(shown.length > before.length);
  rmSync(second);
  await newsroom.build();
  assert.deepEqual(photos(), shown);
  rmSync(first);
  await newsroom.build();
  assert.deepEqual(photos(), before);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

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
