import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesOf, NOW, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

/** An edit of the newsroom, in an editor's words, and what does it. */
type Edit = (newsroom: TinyNewsroom) => void;

const replaceIn =
  (path: string, from: string, to: string): Edit =>
  ({ articles }) => {
    const file = join(articles, path);
    const before = readFileSync(file, 'utf8');
    assert.ok(before.includes(from), `${path} has "${from}"`);
    writeFileSync(file, before.replace(from, to));
  };

const NEW_STORY = `---
title: "Kabar baru"
description: "Kabar yang baru terbit."
date: 2026-03-04 08:00
section: desa
topics: [panen, pasar, baru]
authors: ["Sari Dewi"]
---

Isi kabar baru.
`;

const EDITS: Readonly<Record<string, Edit>> = {
  'a new story': ({ articles }) => writeFileSync(join(articles, '2026/03/04/kabar-baru.md'), NEW_STORY),
  'an edited title': replaceIn(
    '2026/03/01/jembatan-lama.md',
    'Jembatan lama diperiksa',
    'Jembatan lama ditutup',
  ),
  'an edited body': replaceIn('2026/03/02/pasar-pagi.md', 'Pedagang mulai pindah', 'Pedagang selesai pindah'),
  'a deleted story': ({ articles }) => rmSync(join(articles, '2026/03/03/panen-raya.md')),
  'a moved date': replaceIn('2026/03/03/panen-raya.md', 'date: 2026-03-03 09:15', 'date: 2026-03-01 07:00'),
  'a renamed author': replaceIn('_desk/authors/redaksi.md', 'name: Redaksi', 'name: Meja Redaksi'),
  'a changed section order': ({ articles }) =>
    writeFileSync(
      join(articles, '_desk/sections.yml'),
      '- { id: desa, name: Desa }\n- { id: kota, name: Kota }\n',
    ),
  'a renamed story file': ({ articles }) =>
    renameSync(join(articles, '2026/03/03/panen-raya.md'), join(articles, '2026/03/03/panen-besar.md')),
  'a published draft': replaceIn('2026/03/04/rencana-rahasia.md', 'status: draft', 'status: published'),
  'a withdrawn story': replaceIn(
    '2026/03/03/panen-raya.md',
    'authors:',
    'status: withdrawn\nwithdrawn: { at: 2026-03-04 09:00, reason: "Keliru." }\nauthors:',
  ),
  'another site name': replaceIn('_desk/site.yml', 'name: Kabar Kecil', 'name: Kabar Besar'),
  'another front page': replaceIn(
    '_desk/front.yml',
    'lead: 2026/03/02/pasar-pagi',
    'lead: 2026/03/01/jembatan-lama',
  ),
  'a topic that gets a description': ({ articles }) =>
    writeFileSync(
      join(articles, '_desk/topics/panen.md'),
      '---\nname: Musim Panen\ndescription: Tentang panen.\n---\n',
    ),
};

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
