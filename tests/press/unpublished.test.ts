/** What drafts and scheduled stories link to, told before their hour and only where it will be wrong. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { report } from '../../src/problems/reporters/terminal.ts';
import { filesOf, NOW, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

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
articles/2026/03/05/uji.md:9:1  error  not-yet-public  The story articles/2026/03/05/konsep.md is not public when this text comes out, so readers would meet a dead link.
    Let it come out first or at the same time, or remove the link until then.
articles/2026/03/05/uji.md:10:1  error  not-yet-public  The story articles/2026/03/05/nanti.md is not public when this text comes out, so readers would meet a dead link.
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

test('an old address of a scheduled story that clashes is told at once, and leads nowhere before its hour', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const published = '2026/03/01/lama.md';
  const aliases = (...addresses: string[]) => `aliases: [${addresses.join(', ')}]\n`;
  write(newsroom, published, story('2026-03-01 08:00', 'Isi.', aliases('/x/', '/2026/03/05/uji/')));
  write(newsroom, FROM, story(AT_SIX, 'Isi.', `${aliases('/kota/', '/x/', '/y/')}status: draft\n`));
  assert.equal(report((await newsroom.build()).problems), '');

  write(newsroom, FROM, story(AT_SIX, 'Isi.', aliases('/kota/', '/x/', '/y/')));
  const told = `articles/2026/03/01/lama.md:6:16  error  taken-alias  The old address /2026/03/05/uji/ already leads to articles/2026/03/05/uji.md.
    Remove the alias here or there.
articles/2026/03/05/uji.md:6:11  error  taken-alias  The old address /kota/ already leads to a page of its own.
    Remove the alias here or there.
articles/2026/03/05/uji.md:6:19  error  taken-alias  The old address /x/ already leads to articles/2026/03/01/lama.md.
    Remove the alias here or there.

3 errors, 0 warnings
`;
  assert.equal(report((await newsroom.build()).problems), told);
  assert.equal(report((await newsroom.build({ now: TOMORROW })).problems), told);

  write(newsroom, published, story('2026-03-01 08:00', 'Isi.', aliases('/x/')));
  write(newsroom, FROM, story(AT_SIX, 'Isi.', aliases('/y/')));
  for (const [now, isThere] of [
    [NOW, false],
    [TOMORROW, true],
    [NOW, false],
  ] as const) {
    assert.equal(report((await newsroom.build({ now })).problems), '');
    const files = filesOf(newsroom.out);
    assert.equal(files.has('y/index.html'), isThere);
    assert.deepEqual(files, await newsroom.clean({ now }));
  }
});

test('a draft or scheduled story links to the pages that come with it, by their right parts', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(
    newsroom,
    '_desk/topics/banjir.md',
    '---\nname: Banjir Demak\n---\n\n## Kronologi\n\nHari pertama.\n',
  );
  write(newsroom, '_desk/authors/sari.md', '---\nname: Sari\n---\n');
  const links = ['/topik/banjir/#kronologi', '/topik/banjir/rss.xml', '/penulis/ayu/', '/penulis/sari/'];
  const wrong = ['/topik/banjir/#entah', '/topik/banjir-demak/', '/topik/banjir/feed.json', '/penulis/budi/'];
  const keys = 'topics: [Banjir Demak]\nauthors: [Ayu]\neditor: Sari\nreporter: Budi\n';
  const linking = (to: readonly string[], more = '') =>
    story(AT_SIX, to.map((link) => `[a](${link})\n`).join(''), `${keys}${more}`);
  write(newsroom, FROM, linking([...links, ...wrong]));
  assert.equal(
    report((await newsroom.build()).problems),
    `articles/2026/03/05/uji.md:16:1  error  broken-anchor  No heading there has the anchor "#entah".
    Its anchors are #kronologi.
articles/2026/03/05/uji.md:17:1  error  broken-link  The site has no page at /topik/banjir-demak/.
    Correct the address, or remove the link.
articles/2026/03/05/uji.md:18:1  error  broken-link  The site has no file at /topik/banjir/feed.json.
    Put it at public/topik/banjir/feed.json, or correct the address; capital letters count.
articles/2026/03/05/uji.md:19:1  error  broken-link  The site has no page at /penulis/budi/.
    Correct the address, or remove the link.

4 errors, 0 warnings
`,
  );
  write(newsroom, FROM, linking(links, 'status: draft\n'));
  assert.equal(report((await newsroom.build()).problems), '');
  write(newsroom, FROM, linking(links));
  assert.equal(report((await newsroom.build()).problems), '');
  assert.equal(report((await newsroom.build({ now: TOMORROW })).problems), '');
});

test('the text of a topic or an author links to stories to come until it has a page', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const text = '[a](../../2026/03/05/uji.md) [b](/topik/banjir/)';
  write(newsroom, '_desk/topics/banjir.md', `---\nname: Banjir\n---\n\n${text}\n`);
  write(newsroom, '_desk/authors/sari.md', '---\nname: Sari\n---\n\n[a](../../2026/03/05/uji.md)\n');
  const keys = 'topics: [banjir]\neditor: Sari\n';
  write(newsroom, FROM, story(AT_SIX, 'Isi.', keys));
  assert.equal(report((await newsroom.build()).problems), '');
  assert.equal(report((await newsroom.build({ now: TOMORROW })).problems), '');

  write(newsroom, '2026/03/01/lama.md', story('2026-03-01 08:00', 'Isi.', keys));
  assert.equal(
    report((await newsroom.build()).problems),
    `articles/_desk/authors/sari.md:5:1  error  not-yet-public  The story articles/2026/03/05/uji.md is not public, so readers would meet a dead link.
    Publish it first, or remove the link until then.
articles/_desk/topics/banjir.md:5:1  error  not-yet-public  The story articles/2026/03/05/uji.md is not public, so readers would meet a dead link.
    Publish it first, or remove the link until then.

2 errors, 0 warnings
`,
  );
});

test('the text of a topic is told at once what will be wrong when a scheduled story brings its page', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const links = ['uji.md#harga', 'uji.md#hrga', 'nanti.md', 'konsep.md'];
  const text = links.map((link) => `[a](../../2026/03/05/${link})\n`).join('');
  write(newsroom, '_desk/topics/banjir.md', `---\nname: Banjir\n---\n\n${text}`);
  write(newsroom, FROM, story(AT_SIX, '## Harga\n\nNaik.', 'topics: [banjir]\nstatus: draft\n'));
  write(newsroom, '2026/03/05/nanti.md', story('2026-03-05 08:00', 'Isi.', 'topics: [pasar]\n'));
  write(newsroom, '2026/03/05/konsep.md', story('2026-03-05 05:00', 'Isi.', 'status: draft\n'));
  assert.equal(report((await newsroom.build()).problems), '');

  write(newsroom, FROM, story(AT_SIX, '## Harga\n\nNaik.', 'topics: [banjir]\n'));
  assert.equal(
    report((await newsroom.build()).problems),
    `articles/_desk/topics/banjir.md:6:1  error  broken-anchor  No heading there has the anchor "#hrga".
    Did you mean "harga"? Its anchors are #harga.
articles/_desk/topics/banjir.md:7:1  error  not-yet-public  The story articles/2026/03/05/nanti.md is not public when this text comes out, so readers would meet a dead link.
    Let it come out first or at the same time, or remove the link until then.
articles/_desk/topics/banjir.md:8:1  error  not-yet-public  The story articles/2026/03/05/konsep.md is not public when this text comes out, so readers would meet a dead link.
    Let it come out first or at the same time, or remove the link until then.

3 errors, 0 warnings
`,
  );
});
