/** What drafts and scheduled stories link to, told before their hour and only where it will be wrong. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { report } from '../../src/problems/reporters/terminal.ts';
import { NOW, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const FROM = '2026/03/05/uji.md';
const TOMORROW = NOW + 24 * 3_600_000;
const AT_SIX = '2026-03-05 06:00';

function write({ articles }: TinyNewsroom, file: string, text: string): void {
  mkdirSync(dirname(join(articles, file)), { recursive: true });
  writeFileSync(join(articles, file), text);
}

const story = (date: string, body: string, keys = '') =>
  `---\ntitle: A\ndescription: B\ndate: ${date}\nsection: kota\n${keys}---\n\n${body}\n`;

/** A scheduled story's links to a draft, to later ones and to others that come out with it. */
async function linkingAhead(t: Parameters<typeof tinyNewsroom>[0], keys = ''): Promise<TinyNewsroom> {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, '2026/03/05/konsep.md', story('2026-03-05 05:00', 'Isi.', 'status: draft\n'));
  write(newsroom, '2026/03/05/nanti.md', story('2026-03-05 08:00', '## Harga\n\nNaik.'));
  write(newsroom, '2026/03/05/bersama.md', story(AT_SIX, '## Harga\n\nNaik.'));
  const links = ['konsep.md', 'nanti.md#entah', 'bersama.md', 'bersama.md#harga', 'bersama.md#hrga'];
  const related = 'related: [2026/03/05/konsep, 2026/03/05/bersama]\n';
  write(newsroom, FROM, story(AT_SIX, links.map((link) => `[a](${link})\n`).join(''), `${related}${keys}`));
  return newsroom;
}

test('what will be wrong with the links of a scheduled story is told at once, not at its hour', async (t) => {
  const newsroom = await linkingAhead(t);
  const { published, problems } = await newsroom.build();
  assert.equal(published, false);
  assert.equal(
    report(problems),
    `articles/2026/03/05/uji.md:6:11  warning  related-not-public  articles/2026/03/05/konsep.md is not a public story, and is passed over under related stories.
    Remove it from "related", or leave it if it will be public soon.
articles/2026/03/05/uji.md:9:1  error  not-yet-public  The story articles/2026/03/05/konsep.md is not public when this one comes out, so readers would meet a dead link.
    Let it come out first or at the same time, or remove the link until then.
articles/2026/03/05/uji.md:10:1  error  not-yet-public  The story articles/2026/03/05/nanti.md is not public when this one comes out, so readers would meet a dead link.
    Let it come out first or at the same time, or remove the link until then.
articles/2026/03/05/uji.md:13:1  error  broken-anchor  No heading there has the anchor "#hrga".
    Did you mean "harga"? Its anchors are #harga.

3 errors, 1 warning
`,
  );
});

test('a draft links to what nobody can read yet, and is told nothing', async (t) => {
  const newsroom = await linkingAhead(t, 'status: draft\n');
  assert.equal(report((await newsroom.build()).problems), '');
});

test('scheduled stories that link to each other come out together', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, FROM, story(AT_SIX, '## Asal\n\n[a](bersama.md#harga)', 'aliases: [/lama/]\n'));
  write(newsroom, '2026/03/05/bersama.md', story(AT_SIX, '## Harga\n\n[a](uji.md#asal)'));
  assert.equal(report((await newsroom.build()).problems), '');
  const { published, problems } = await newsroom.build({ now: TOMORROW });
  assert.equal(report(problems), '');
  assert.equal(published, true);
});
