import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { filesOf, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const OG_IMAGE = /<meta property="og:image" content="https?:\/\/[^/]+\/([^"?]+)(?:\?(\w+))?"/;

const cardsIn = (files: ReadonlyMap<string, string>) =>
  [...files.keys()].filter((file) => file.startsWith('kartu/'));

/** The picture that a page's head names: file, and the hash behind it. */
function pictureOf({ out }: TinyNewsroom, page: string): readonly [string, string | undefined] {
  const [, file = '', hash] = OG_IMAGE.exec(readFileSync(join(out, page, 'index.html'), 'utf8')) ?? [];
  return [file, hash];
}

function edit({ articles }: TinyNewsroom, path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(articles, path), 'utf8');
  assert.notEqual(before.replace(from, to), before);
  writeFileSync(join(articles, path), before.replace(from, to));
}

test('every page without a photo names a card that is there, and no card is there for nothing', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const files = filesOf(newsroom.out);
  const named = [...files]
    .filter(([file]) => file.endsWith('.html'))
    .map(([, html]) => OG_IMAGE.exec(html)?.[1] ?? '')
    .filter((file) => file.startsWith('kartu/'));
  assert.ok(named.some((file) => file.startsWith('kartu/berita/')));
  assert.deepEqual(cardsIn(files), [...new Set(named)].toSorted());
  const { width, height } = await sharp(join(newsroom.out, named[0] ?? '')).metadata();
  assert.deepEqual([width, height], [1200, 630]);
});

test('drafts, stories to come and withdrawn ones have no card', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const told = cardsIn(filesOf(newsroom.out)).filter((file) => /rahasia|besok|ditarik/.test(file));
  assert.deepEqual(told, []);
  edit(
    newsroom,
    '2026/03/03/panen-raya.md',
    '---\n',
    '---\nstatus: withdrawn\nwithdrawn: { at: 2026-03-04 08:00, reason: "Keliru." }\n',
  );
  await newsroom.build();
  assert.deepEqual(
    cardsIn(filesOf(newsroom.out)).filter((file) => file.includes('panen-raya')),
    [],
  );
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

test('a new headline makes another card under another address, and nothing else draws one', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const before = pictureOf(newsroom, '2026/03/02/pasar-pagi');
  const old = filesOf(newsroom.out);
  edit(newsroom, '2026/03/02/pasar-pagi.md', 'Pasar pagi pindah', 'Pasar pagi pindah besok');
  await newsroom.build();
  const after = pictureOf(newsroom, '2026/03/02/pasar-pagi');
  assert.equal(after[0], before[0]);
  assert.notEqual(after[1], before[1]);
  const files = filesOf(newsroom.out);
  assert.deepEqual(
    cardsIn(files).filter((file) => files.get(file) !== old.get(file)),
    [after[0]],
  );
});

test('a story that gets a photo loses its card', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const [card] = pictureOf(newsroom, '2026/03/02/pasar-pagi');
  writeFileSync(
    join(newsroom.articles, '2026/03/02/pasar.png'),
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#357' } })
      .png()
      .toBuffer(),
  );
  edit(newsroom, '2026/03/02/pasar-pagi.md', '---\n', '---\nimage: { src: pasar.png, alt: "Pasar" }\n');
  await newsroom.build();
  assert.equal(filesOf(newsroom.out).has(card), false);
  assert.match(pictureOf(newsroom, '2026/03/02/pasar-pagi')[0], /^foto\//);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

test('a newsroom that wants no cards has none, and its pages show the emblem', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  writeFileSync(
    join(newsroom.articles, '_desk/site.yml'),
    `${readFileSync(join(newsroom.articles, '_desk/site.yml'), 'utf8')}\nsocialCards: false\n`,
  );
  await newsroom.build();
  assert.deepEqual(cardsIn(filesOf(newsroom.out)), []);
  assert.equal(pictureOf(newsroom, '2026/03/02/pasar-pagi')[0], 'icon-512.png');
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});
