/** Links inside a newsroom, from a text to what another file must have. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { report } from '../../src/problems/reporters/terminal.ts';
import { filesOf, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const FROM = '2026/03/01/uji.md';

function write({ articles }: TinyNewsroom, file: string, text: string): void {
  mkdirSync(dirname(join(articles, file)), { recursive: true });
  writeFileSync(join(articles, file), text);
}

const story = (body: string, keys = '') =>
  `---\ntitle: A\ndescription: B\ndate: 2026-03-01 08:00\nsection: kota\n${keys}---\n\n${body}\n`;
const WITHDRAWN = 'status: withdrawn\nwithdrawn: { at: 2026-03-01 09:00, reason: Keliru. }\n';
const page = (body: string) => `---\ntitle: Tentang\ndescription: Kami.\n---\n\n${body}\n`;

test('a link to a part of a standing page, a topic or an author keeps its anchor', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, '_desk/pages/tentang.md', page('## Hubungi kami\n\n[Alamat](#hubungi-kami)'));
  write(newsroom, '_desk/authors/sari.md', '---\nname: Sari\n---\n\n## Karya\n\nBuku.\n');
  write(
    newsroom,
    FROM,
    story(
      '[a](../../../_desk/pages/tentang.md#hubungi-kami) [b](/penulis/sari/#karya) [c](/tentang/#warta-isi)',
      'authors: [sari]\n',
    ),
  );
  const { problems } = await newsroom.build();
  assert.equal(report(problems), '');
  const html = filesOf(newsroom.out).get('2026/03/01/uji/index.html') ?? '';
  for (const address of ['/tentang/#hubungi-kami', '/penulis/sari/#karya', '/tentang/#warta-isi'])
    assert.ok(html.includes(`<a href="${address}">`), address);
});

test('an anchor is told when its heading is gone from a standing page, or was never in a topic', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, '_desk/pages/tentang.md', page('## Hubungi kami'));
  write(newsroom, FROM, story('[a](../../../_desk/pages/tentang.md#hubungi-kami)', 'topics: [pasar]\n'));
  assert.equal((await newsroom.build()).published, true);

  write(newsroom, '_desk/pages/tentang.md', page('## Alamat'));
  write(newsroom, '2026/03/01/lain.md', story('[a](/topik/pasar/#harga)'));
  assert.equal(
    report((await newsroom.build()).problems),
    `articles/2026/03/01/lain.md:8:1  error  broken-anchor  No heading there has the anchor "#harga".
    The text has no headings.
articles/2026/03/01/uji.md:9:1  error  broken-anchor  No heading there has the anchor "#hubungi-kami".
    Its anchors are #alamat.

2 errors, 0 warnings
`,
  );
});

test('a story can be withdrawn though others link to its headings, and they are told', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, '2026/03/01/pasar.md', story('## Harga\n\nNaik.'));
  write(newsroom, FROM, story('[a](pasar.md#harga) [b](pasar.md)'));
  assert.equal(report((await newsroom.build()).problems), '');

  write(newsroom, '2026/03/01/pasar.md', story('## Harga\n\nNaik.', WITHDRAWN));
  const { published, problems } = await newsroom.build();
  assert.equal(published, true);
  assert.equal(
    report(problems),
    `articles/2026/03/01/uji.md:8:1  warning  withdrawn-anchor  The story articles/2026/03/01/pasar.md was withdrawn, so that nothing has the anchor "#harga" there.
    Remove "#harga", and look whether the link is still right.
articles/2026/03/01/uji.md:8:21  warning  link-to-withdrawn  The story articles/2026/03/01/pasar.md was withdrawn; whoever follows the link reads only when and why.
    Remove the link, or say in the text that the story was withdrawn.

0 errors, 2 warnings
`,
  );
});

test('a story can be withdrawn though others link to pages that have no other story, and they are told', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const addresses = ['/topik/langka/', '/penulis/sari/', '/indeks/2026/02/28/', '/indeks/2026/02/'];
  const links = [...addresses, '/topik/langka/rss.xml'].map((address) => `[a](${address})\n`).join('');
  const onlyOne = (keys: string) =>
    story(links, `topics: [langka]\nauthors: [sari]\n${keys}`).replace('2026-03-01 08', '2026-02-28 08');
  write(newsroom, '2026/02/28/langka.md', onlyOne(''));
  write(newsroom, FROM, story(`${links}[a](/indeks/2026/01/59/) [b](/topik/entah/)`));
  const BROKEN = `articles/2026/03/01/uji.md:13:1  error  broken-link  The site has no page at /indeks/2026/01/59/.
    Correct the address, or remove the link.
articles/2026/03/01/uji.md:13:26  error  broken-link  The site has no page at /topik/entah/.
    Correct the address, or remove the link.
`;
  assert.equal(report((await newsroom.build()).problems), `${BROKEN}\n2 errors, 0 warnings\n`);

  write(newsroom, '2026/02/28/langka.md', onlyOne(WITHDRAWN));
  const told = `articles/2026/03/01/uji.md:8:1  warning  link-to-withdrawn  All stories of /topik/langka/ were withdrawn, so that nothing is there any more.
    Remove the link.
articles/2026/03/01/uji.md:9:1  warning  link-to-withdrawn  All stories of /penulis/sari/ were withdrawn, so that nothing is there any more.
    Remove the link.
articles/2026/03/01/uji.md:10:1  warning  link-to-withdrawn  All stories of /indeks/2026/02/28/ were withdrawn, so that nothing is there any more.
    Remove the link.
articles/2026/03/01/uji.md:11:1  warning  link-to-withdrawn  All stories of /indeks/2026/02/ were withdrawn, so that nothing is there any more.
    Remove the link.
articles/2026/03/01/uji.md:12:1  warning  link-to-withdrawn  All stories of /topik/langka/rss.xml were withdrawn, so that nothing is there any more.
    Remove the link.
`;
  assert.equal(report((await newsroom.build()).problems), `${told}${BROKEN}\n2 errors, 5 warnings\n`);
  write(newsroom, FROM, story(links));
  const { published, problems } = await newsroom.build();
  assert.equal(published, true);
  assert.equal(report(problems), `${told}\n0 errors, 5 warnings\n`);
});

test('"Baca juga" leads to a withdrawn story only with that word before its title, on the page and in feeds', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, '2026/03/01/pasar.md', story('Naik.').replace('title: A', 'title: Pasar sepi'));
  write(newsroom, FROM, story('Baca juga: [Pasar](pasar.md)'));
  assert.equal(report((await newsroom.build()).problems), '');

  write(newsroom, '2026/03/01/pasar.md', story('Naik.', WITHDRAWN).replace('title: A', 'title: Pasar sepi'));
  const { problems } = await newsroom.build();
  assert.equal(
    report(problems),
    `articles/2026/03/01/uji.md:8:12  warning  link-to-withdrawn  The story articles/2026/03/01/pasar.md was withdrawn; whoever follows the link reads only when and why.
    Remove the link, or say in the text that the story was withdrawn.

0 errors, 1 warning
`,
  );
  const files = filesOf(newsroom.out);
  for (const file of ['2026/03/01/uji/index.html', 'rss.xml', 'feed.json']) {
    const text = files.get(file) ?? '';
    assert.match(text, /Dicabut: Pasar sepi/, file);
    assert.doesNotMatch(text, /(?<!Dicabut: )Pasar sepi/, file);
  }
  assert.deepEqual(files, await newsroom.clean());
});

test('a pick for Artikel Terkait that nobody can read, or that is the story itself, is told and passed over', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, '2026/03/01/konsep.md', story('Isi.', 'status: draft\nrelated: [2026/03/09/besok]\n'));
  write(newsroom, '2026/03/01/ditarik.md', story('Isi.', WITHDRAWN));
  write(newsroom, '2026/03/09/besok.md', story('Isi.').replace('2026-03-01', '2026-03-09'));
  const related = ['konsep', 'ditarik', 'uji'].map((slug) => `2026/03/01/${slug}`);
  write(newsroom, FROM, story('Isi.', `related: [${[...related, '2026/03/09/besok'].join(', ')}]\n`));
  const { published, problems } = await newsroom.build();
  assert.equal(published, true);
  assert.equal(
    report(problems),
    `articles/2026/03/01/uji.md:6:11  warning  related-not-public  articles/2026/03/01/konsep.md is not a public story, and is passed over under related stories.
    Remove it from "related", or leave it if it will be public soon.
articles/2026/03/01/uji.md:6:30  warning  related-not-public  articles/2026/03/01/ditarik.md is not a public story, and is passed over under related stories.
    Remove it from "related", or leave it if it will be public soon.
articles/2026/03/01/uji.md:6:50  warning  related-to-itself  The story names itself under "related", and is passed over there.
    Name another story, or remove it.
articles/2026/03/01/uji.md:6:66  warning  related-not-public  articles/2026/03/09/besok.md is not a public story, and is passed over under related stories.
    Remove it from "related", or leave it if it will be public soon.

0 errors, 4 warnings
`,
  );
  assert.doesNotMatch(filesOf(newsroom.out).get('2026/03/01/uji/index.html') ?? '', /Artikel Terkait/);
});

test('a link by the full address of the site is checked as any other, until the site moves', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const site = readFileSync(join(newsroom.articles, '_desk/site.yml'), 'utf8');
  const [, url = ''] = /^url: (\S+)$/m.exec(site) ?? [];
  write(newsroom, '2026/03/01/pasar.md', story('Naik.'));
  const links = ['/2026/03/01/tidak-ada/', '/entah/', '/2026/03/01/pasar/', '/rss.xml', '#x', ''];
  write(newsroom, FROM, story(links.map((path) => `[a](${url}${path})\n`).join('')));
  assert.equal(
    report((await newsroom.build()).problems),
    `articles/2026/03/01/uji.md:8:1  error  broken-link  There is no story at articles/2026/03/01/tidak-ada.md.
    Correct the path, or remove the link.
articles/2026/03/01/uji.md:9:1  error  broken-link  The site has no page at /entah/.
    Correct the address, or remove the link.

2 errors, 0 warnings
`,
  );

  write(newsroom, FROM, story(`[a](${url}/2026/03/01/pasar/)`));
  await newsroom.build();
  const page = () => filesOf(newsroom.out).get('2026/03/01/uji/index.html') ?? '';
  assert.ok(page().includes('<a href="/2026/03/01/pasar/">a</a>'));
  write(newsroom, '_desk/site.yml', site.replace(url, 'https://pindah.example'));
  assert.equal(report((await newsroom.build()).problems), '');
  assert.ok(page().includes(`<a href="${url}/2026/03/01/pasar/" rel="noopener">a</a>`));
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

test('a link to an old address is told where that leads, and readers are led there', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const keys = 'topics: [pasar]\naliases: [/berita/12/Pasar.html, /2019/01/02/pasar-lama/, /berita/12.php]\n';
  write(newsroom, '2026/03/01/pasar.md', story('Naik.', keys));
  write(newsroom, '_desk/topics/pasar.md', '---\nname: Pasar\naliases: [pasar-rakyat]\n---\n');
  const old = ['/berita/12/Pasar.html', '/2019/01/02/pasar-lama/', '/topik/pasar-rakyat/', '/berita/12.php'];
  write(newsroom, FROM, story(old.map((address) => `[a](${address})\n`).join('')));
  const { published, problems } = await newsroom.build();
  assert.equal(published, true);
  assert.equal(
    report(problems),
    `articles/2026/03/01/uji.md:8:1  warning  old-address  /berita/12/Pasar.html is an old address; it leads readers on to articles/2026/03/01/pasar.md.
    Link to that file.
articles/2026/03/01/uji.md:9:1  warning  old-address  /2019/01/02/pasar-lama/ is an old address; it leads readers on to articles/2026/03/01/pasar.md.
    Link to that file.
articles/2026/03/01/uji.md:10:1  warning  old-address  /topik/pasar-rakyat/ is an old address; it leads readers on to articles/_desk/topics/pasar.md.
    Link to that file.
articles/2026/03/01/uji.md:11:1  warning  old-address  /berita/12.php is an old address; it leads readers on to articles/2026/03/01/pasar.md.
    Link to that file.

0 errors, 4 warnings
`,
  );
  const files = filesOf(newsroom.out);
  for (const file of [
    'berita/12/Pasar.html',
    '2019/01/02/pasar-lama/index.html',
    'topik/pasar-rakyat/index.html',
    'berita/12.php/index.html',
  ])
    assert.match(files.get(file) ?? '', /http-equiv="refresh"/, file);
});

test('a story keeps its guid letter for letter, and its old address may change between a file and a folder', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const guid = async (alias: string) => {
    write(newsroom, FROM, story('Isi.', `aliases: [${alias}]\n`));
    assert.equal(report((await newsroom.build()).problems), '', alias);
    const files = filesOf(newsroom.out);
    assert.deepEqual(files, await newsroom.clean(), alias);
    return /<guid[^>]*>(.*?)<\/guid>/.exec(files.get('rss.xml') ?? '')?.[1];
  };
  for (const alias of [
    '/berita/1.html',
    '/berita/1.html/',
    '/berita/1.html/lama/',
    '/berita/1.html',
    '/berita/1',
  ])
    assert.equal(await guid(alias), `https://kosong.example${alias}`);
});

test('an old address that is a file and one that needs a folder there are told, in any letters', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, '2026/03/01/a.md', story('Isi.', 'aliases: [/berita/1.html, /kota.html]\n'));
  write(
    newsroom,
    '2026/03/01/b.md',
    story('Isi.', 'aliases: [/Berita/1.HTML/, /berita/1.html/lama, /berita/2.html/lama]\n'),
  );
  write(
    newsroom,
    '2026/03/01/c.md',
    story('Isi.', 'aliases: [/404.html, /2026/03/01/a.html, /2026/03/01/a]\n'),
  );
  const { published, problems } = await newsroom.build();
  assert.equal(published, false);
  assert.equal(
    report(problems),
    `articles/2026/03/01/b.md:6:11  error  taken-alias  The old address /Berita/1.HTML/ already leads to articles/2026/03/01/a.md.
    Remove the alias here or there.
articles/2026/03/01/b.md:6:28  error  taken-alias  The old address /berita/1.html/lama/ already leads to articles/2026/03/01/a.md.
    Remove the alias here or there.
articles/2026/03/01/c.md:6:11  error  taken-alias  The old address /404.html already leads to a page of its own.
    Remove the alias here or there.
articles/2026/03/01/c.md:6:42  error  taken-alias  The old address /2026/03/01/a/ already leads to articles/2026/03/01/a.md.
    Remove the alias here or there.

4 errors, 0 warnings
`,
  );
});

test('a link to a file leads to one of public/, or to a feed or sitemap that the site has', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const there = ['/logo.png', '/rss.xml', '/kota/feed.json', '/topik/pasar/rss.xml', '/sitemap/2026-03.xml'];
  const missing = ['/berkas.pdf', '/Logo.png', '/topik/pasar/feed.json', '/entah/rss.xml'];
  const links = [...there, ...missing].map((address) => `[a](${address})\n`).join('');
  write(newsroom, FROM, story(links, 'topics: [pasar]\n'));
  const { published, problems } = await newsroom.build();
  assert.equal(published, false);
  assert.equal(
    report(problems),
    `articles/2026/03/01/uji.md:14:1  error  broken-link  The site has no file at /berkas.pdf.
    Put it at public/berkas.pdf, or correct the address; capital letters count.
articles/2026/03/01/uji.md:15:1  error  broken-link  The site has no file at /Logo.png.
    Put it at public/Logo.png, or correct the address; capital letters count.
articles/2026/03/01/uji.md:16:1  error  broken-link  The site has no file at /topik/pasar/feed.json.
    Put it at public/topik/pasar/feed.json, or correct the address; capital letters count.
articles/2026/03/01/uji.md:17:1  error  broken-link  The site has no file at /entah/rss.xml.
    Put it at public/entah/rss.xml, or correct the address; capital letters count.

4 errors, 0 warnings
`,
  );
});

test('the texts of topics and authors show photos, galleries, videos and stories as those of stories do', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  cpSync(join(newsroom.articles, '2026/03/01/jembatan.jpg'), join(newsroom.articles, '_desk/topics/a.jpg'));
  const text = `![Jembatan](NAMA.jpg "Dari timur. / Warta")

> [!galeri] Dua sisi
> ![Sisi barat](NAMA.jpg)
> ![Sisi timur](NAMA.jpg)

> [!video] [Pasar pagi](https://youtu.be/DLA_64yz8Ss)

Baca juga: [Jembatan lama](../../2026/03/01/jembatan-lama.md)
`;
  write(newsroom, '_desk/topics/pasar.md', `---\nname: Pasar\n---\n\n${text.replaceAll('NAMA', 'a')}`);
  write(
    newsroom,
    '_desk/authors/redaksi.md',
    `---\nname: Redaksi\nkind: desk\n---\n\n${text.replaceAll('NAMA', '../topics/a')}`,
  );
  assert.equal(report((await newsroom.build()).problems), '');
  const files = filesOf(newsroom.out);
  for (const page of ['topik/pasar/index.html', 'penulis/redaksi/index.html']) {
    const html = files.get(page) ?? '';
    for (const part of [
      'Dari timur.',
      'Dua sisi',
      'Sisi timur',
      'Pasar pagi',
      'href="/2026/03/01/jembatan-lama/"',
    ])
      assert.ok(html.includes(part), `${page} has ${part}`);
  }
  assert.deepEqual(files, await newsroom.clean());

  const story = readFileSync(join(newsroom.articles, '2026/03/01/jembatan-lama.md'), 'utf8');
  write(newsroom, '2026/03/01/jembatan-lama.md', story.replace(/^title: .*$/m, 'title: Jembatan ditutup'));
  await newsroom.build();
  const after = filesOf(newsroom.out);
  assert.ok(after.get('topik/pasar/index.html')?.includes('Jembatan ditutup'));
  assert.deepEqual(after, await newsroom.clean());
});
