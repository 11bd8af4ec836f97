/** Whole newsrooms, really built: an empty one, one full of mistakes, one in English. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import RssParser from 'rss-parser';
import { en } from '../../src/i18n/en.ts';
import { id } from '../../src/i18n/id.ts';
import { report } from '../../src/problems/reporters/terminal.ts';
import { bytesOf, filesOf, NOW, tinyNewsroom } from './tiny-newsroom.ts';

const MISTAKES = `articles/2026/03/01/banjir.md:5:10  error  unknown-section  "ekonmi" is not a section.
    Sections are listed in articles/_desk/sections.yml.
articles/2026/03/01/banjir.md:7:15  error  bad-photo  articles/2026/03/01/teks.jpg is not a picture that can be read.
    Export it again as JPEG, PNG, WebP or AVIF.
articles/2026/03/01/banjir.md:13:7  error  broken-link  There is no story at articles/2026/03/01/tidak-ada.md.
    Correct the path, or remove the link.
articles/2026/03/01/banjir.md:13:39  error  not-yet-public  The story articles/2026/03/01/konsep.md is not public, so readers would meet a dead link.
    Publish it first, or remove the link until then.
articles/2026/03/01/banjir.md:13:60  error  not-yet-public  The story articles/2026/03/09/besok.md is not public, so readers would meet a dead link.
    Publish it first, or remove the link until then.
articles/2026/03/01/banjir.md:13:85  error  broken-anchor  No heading there has the anchor "#harga".
    Its anchors are #gedung-baru.
articles/2026/03/01/banjir.md:14:5  error  broken-link  The site has no page at /entah/.
    Correct the address, or remove the link.
articles/2026/03/01/banjir.md:16:1  error  missing-photo  There is no file articles/2026/03/01/hilang.jpg.
    Put the photo there, or correct the name; capital letters count.
articles/2026/03/01/banjir.md:18:1  error  bad-photo  articles/2026/03/01/skrip.svg is a drawing that runs code or loads something.
    Export it again as JPEG, PNG, WebP or AVIF.
articles/2026/03/01/banjir.md:20:1  error  picture-outside  "../../../../rahasia.jpg" lies outside articles/.
    Put the file beside the story.
articles/2026/03/02/gedung.md:6:19  error  taken-alias  The old address /kota/ already leads to a page of its own.
    Remove the alias here or there.
articles/2026/03/02/pasar.md:7:11  error  taken-alias  The old address /lama/ already leads to articles/2026/03/02/gedung.md.
    Remove the alias here or there.
articles/2026/03/02/pasar.md:7:19  error  taken-alias  The old address /rss/ already leads to a page of its own.
    Remove the alias here or there.
articles/_desk/front.yml:1:7  warning  front-story-missing  articles/2026/03/01/tidak-ada.md is not a public story, and is passed over.
    Correct the path, or remove it from the front page.
articles/_desk/front.yml:2:9  warning  front-story-missing  articles/2026/03/01/konsep.md is not a public story, and is passed over.
    Correct the path, or remove it from the front page.
articles/_desk/front.yml:3:10  warning  front-topic-missing  No public story has the topic "entah", and it is passed over.
    Correct the id, or remove it from the front page.
articles/_desk/pages/tentang.md:1:1  error  duplicate-address  This file and the section "tentang" of articles/_desk/sections.yml have one address.
    Rename one of the two; capital letters and accents do not make a difference.
articles/_desk/popular.json:1:1  warning  no-viewed-story  None of its most viewed places is a story's, "Banjir di Kota" neither: little or nothing is shown as most read.
    Write the places of stories as their addresses have them: "2026/03/01/panen-raya" or "/2026/03/01/panen-raya/".
articles/_desk/sections.yml:2:9  error  reserved-address  The address /topik/ is needed by Warta itself.
    Choose another id.
articles/_desk/topics/banjir.md:3:11  error  taken-alias  The old address /topik/air-bah/ already leads to articles/_desk/topics/air-bah.md.
    Remove the alias here or there.

16 errors, 4 warnings
`;

test('all mistakes of a newsroom are told at once, and what was published stays as it was', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  await newsroom.build();
  const before = filesOf(newsroom.out);
  const wrong = await tinyNewsroom(t, 'rusak');
  cpSync(wrong.articles, newsroom.articles, { recursive: true });
  const { published, problems } = await newsroom.build();
  assert.equal(published, false);
  assert.equal(report(problems), MISTAKES);
  assert.deepEqual(filesOf(newsroom.out), before);
});

test('a section without stories has no empty column beside it', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  await newsroom.build();
  assert.doesNotMatch(filesOf(newsroom.out).get('kota/index.html') ?? '', /<aside/);
  assert.match(filesOf(newsroom.out).get('kota/index.html') ?? '', /<h1>Kota/);
});

test('links that lead out of articles, and names that differ only in case, are mistakes', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const folder = join(newsroom.articles, '2026/03/01');
  mkdirSync(folder, { recursive: true });
  symlinkSync('/etc/hostname', join(folder, 'mesin.jpg'));
  writeFileSync(join(folder, 'banjir.jpg'), 'a');
  writeFileSync(join(folder, 'Banjir.jpg'), 'b');
  const { published, problems } = await newsroom.build();
  assert.equal(published, false);
  assert.equal(
    report(problems),
    `articles/2026/03/01/banjir.jpg:1:1  error  duplicate-address  This file and articles/2026/03/01/Banjir.jpg have one address.
    Rename one of the two; capital letters and accents do not make a difference.
articles/2026/03/01/mesin.jpg:1:1  error  outside-articles  This is a link to a file outside articles/.
    Copy the file itself into articles/.

2 errors, 0 warnings
`,
  );
});

test('links in a circle, files that are too large, and files that are meant for nothing are told', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const folder = join(newsroom.articles, '2026/03/01');
  mkdirSync(folder, { recursive: true });
  symlinkSync('lingkar.md', join(folder, 'lingkar.md'));
  writeFileSync(join(folder, 'besar.md'), '');
  truncateSync(join(folder, 'besar.md'), 5 * 2 ** 30);
  for (const name of ['banjir.MD', 'banjir.docx', 'catatan.txt', 'banjir.jpg'])
    writeFileSync(join(folder, name), story(''));
  const { problems } = await newsroom.build();
  assert.deepEqual(problems.map(({ severity, code, file }) => [basename(file), severity, code]).toSorted(), [
    ['banjir.MD', 'warning', 'unknown-file'],
    ['banjir.docx', 'warning', 'unknown-file'],
    ['besar.md', 'error', 'too-large'],
    ['catatan.txt', 'warning', 'unknown-file'],
    ['lingkar.md', 'error', 'outside-articles'],
  ]);
});

test('a pipe in the place of a story, a photo or a desk file is told and never read', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const folder = join(newsroom.articles, '2026/03/01');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'uji.md'), story('image: { src: pipa.jpg, alt: Pipa }\n'));
  const pipes = ['2026/03/01/pipa.jpg', '2026/03/01/pipa.md', '_desk/front.yml'];
  for (const pipe of pipes) spawnSync('mkfifo', [join(newsroom.articles, pipe)]);
  const { published, problems } = await newsroom.build();
  assert.equal(published, false);
  const told = 'error  unreadable-file  The file cannot be read: it is a pipe, a socket or a device.';
  for (const pipe of pipes) assert.ok(report(problems).includes(`articles/${pipe}:1:1  ${told}\n`), pipe);
  assert.deepEqual(
    problems.map(({ code }) => code).filter((code) => code !== 'unreadable-file'),
    ['missing-photo'],
  );
});

test('an id that two topics claim, and a section that stands twice, are told where they stand a second time', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const folder = join(newsroom.articles, '2026/03/01');
  for (const made of [folder, join(newsroom.articles, '_desk/topics')]) mkdirSync(made, { recursive: true });
  writeFileSync(join(folder, 'uji.md'), story('topics: [air]\n'));
  const topic = (id: string, text: string) =>
    writeFileSync(join(newsroom.articles, `_desk/topics/${id}.md`), `---\n${text}\n---\n`);
  topic('air', 'name: Air\naliases: [banyu]');
  topic('laut', 'name: Laut\naliases: [banyu, air]');
  writeFileSync(
    join(newsroom.articles, '_desk/sections.yml'),
    '- { id: kota, name: Kota }\n- { id: desa, name: Desa }\n- { id: kota, name: Kota lagi }\n',
  );
  writeFileSync(join(newsroom.articles, '_desk/front.yml'), 'topics: [air]\n');
  assert.equal(
    report((await newsroom.build()).problems),
    `articles/_desk/sections.yml:3:9  error  duplicate-address  This file and another section "kota" have one address.
    Rename one of the two; capital letters and accents do not make a difference.
articles/_desk/topics/laut.md:3:11  error  taken-alias  The old address /topik/banyu/ already leads to articles/_desk/topics/air.md.
    Remove the alias here or there.
articles/_desk/topics/laut.md:3:18  error  taken-alias  The old address /topik/air/ already leads to articles/_desk/topics/air.md.
    Remove the alias here or there.

3 errors, 0 warnings
`,
  );
});

const NOWHERE = [
  '/entah',
  '/terkini/x/',
  '/indeks/1999/',
  '/indeks/2026/3/',
  '/topik/x/hal/1/',
  '/kota/hal/1/',
];
const SOMEWHERE = [
  '/kota',
  '/terkini/',
  '/indeks/2026/',
  '/indeks/2026/03/01/',
  '/rss.xml',
  '/2026/03/01/uji',
];
const OLD_ADDRESSES = ['/../x', '//x', '/con/', `/${'y'.repeat(300)}`, '/a:b', '/berita/index.html'];
const TAKEN = ['/Kota/', '/kota/rss.xml', '/kota/hal/2/', '/logo.png', '/2026/03/01/uji/'];

const story = (keys: string, body = 'Isi.') =>
  `---\ntitle: A\ndescription: B\ndate: 2026-03-01 08:00\nsection: kota\n${keys}---\n\n${body}\n`;

test('a link to a page that is not there, and an old address that no page can have, are told at their lines', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const folder = join(newsroom.articles, '2026/03/01');
  mkdirSync(folder, { recursive: true });
  const links = [...SOMEWHERE, ...NOWHERE].map((address) => `[a](${address})\n`);
  writeFileSync(join(folder, 'uji.md'), story('', links.join('')));
  const aliases = (written: readonly string[]) => `aliases:\n${written.map((a) => `  - "${a}"\n`).join('')}`;
  writeFileSync(join(folder, 'salah.md'), story(aliases(OLD_ADDRESSES)));
  writeFileSync(join(folder, 'diambil.md'), story(aliases(TAKEN)));
  const { published, problems } = await newsroom.build();
  assert.equal(published, false);
  const told = (file: string) =>
    problems
      .filter((problem) => problem.file.endsWith(`/${file}.md`))
      .toSorted((a, b) => a.line - b.line)
      .map(({ code, line }) => `${line} ${code}`);
  const from = (line: number, written: readonly string[], code: string) =>
    written.map((_, i) => `${line + i} ${code}`);
  assert.deepEqual(told('uji'), from(8 + SOMEWHERE.length, NOWHERE, 'broken-link'));
  assert.deepEqual(told('salah'), from(7, OLD_ADDRESSES, 'wrong-value'));
  assert.deepEqual(told('diambil'), from(7, TAKEN, 'taken-alias'));
});

test('old addresses in any letters and of any length lead each to its own story', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  mkdirSync(join(newsroom.articles, '2026/03/01'), { recursive: true });
  const long = `berita/${'panjang-'.repeat(25)}/${'sekali-'.repeat(30)}`;
  const aliases = {
    uji: ['Berita/12/Uji_Coba.html', 'berita/é,x', 'pasar!raya'],
    lain: ['pasar/raya', long],
  };
  for (const [name, old] of Object.entries(aliases))
    writeFileSync(
      join(newsroom.articles, `2026/03/01/${name}.md`),
      story(`aliases: [${old.map((alias) => `"/${alias}"`).join(', ')}]\n`),
    );
  assert.equal((await newsroom.build()).published, true);
  const files = filesOf(newsroom.out);
  for (const [name, old] of Object.entries(aliases))
    for (const alias of old) {
      const file = alias.endsWith('.html') ? alias : `${alias}/index.html`;
      assert.ok(files.get(file)?.includes(`url=/2026/03/01/${name}/`), file);
    }
});

test('a newsroom without a story is a complete, valid site', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const { published, problems } = await newsroom.build();
  assert.deepEqual([published, problems], [true, []]);
  const files = filesOf(newsroom.out);
  for (const page of [
    'index.html',
    'kota/index.html',
    'terkini/index.html',
    'indeks/index.html',
    'topik/index.html',
    '404.html',
  ])
    assert.match(files.get(page) ?? '', /<h1[^>]*>[^<]+<\/h1>/, page);
  for (const feed of ['rss.xml', 'kota/rss.xml', 'desa/rss.xml']) {
    const { items, title } = await new RssParser().parseString(files.get(feed) ?? '');
    assert.deepEqual(items, []);
    assert.ok(title?.includes('Kabar Kosong'));
  }
  assert.deepEqual(JSON.parse(files.get('feed.json') ?? '').items, []);
  assert.match(files.get('sitemap.xml') ?? '', /<sitemapindex/);
});

test('an English newsroom speaks English on every page', async (t) => {
  const newsroom = await tinyNewsroom(t, 'inggris');
  const { published, problems } = await newsroom.build();
  assert.deepEqual([published, problems], [true, []]);
  const files = filesOf(newsroom.out);
  const article = files.get('2026/03/01/old-bridge/index.html') ?? '';
  assert.ok(article.includes(bytesOf('Sunday, 1 March 2026\u00a0| 08:00\u00a0GMT')));
  assert.ok(article.includes(bytesOf('Small News, LONDON –')));
  const isOther = (word: unknown): word is string =>
    typeof word === 'string' && word.length > 5 && !Object.values(en).includes(word as never);
  const indonesian = Object.values(id).filter(isOther);
  assert.ok(indonesian.length > 30);
  for (const [file, text] of files) {
    if (!file.endsWith('.html')) continue;
    if (!file.startsWith('potongan/')) assert.match(text, /<html lang="en">/, file);
    const seen = text.replace(/<[^>]+>/g, ' ');
    for (const word of indonesian) assert.ok(!seen.includes(bytesOf(word)), `${file}: ${word}`);
  }
});

test('news of the last two days is in the news sitemap, until it is older, and robots are told where that is', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const newsAt = async (now: string) => {
    await newsroom.build({ now: Date.parse(now) });
    const sitemap = filesOf(newsroom.out).get('sitemap-news.xml') ?? '';
    return [...sitemap.matchAll(/<loc>https:\/\/kabar\.example\/(.*?)\/<\/loc>/g)].map(([, story]) => story);
  };
  assert.deepEqual(await newsAt('2026-03-04T06:29:00+07:00'), [
    '2026/03/03/panen-raya',
    '2026/03/02/pasar-pagi',
  ]);
  assert.deepEqual(await newsAt('2026-03-04T06:31:00+07:00'), ['2026/03/03/panen-raya']);
  assert.deepEqual(await newsAt('2026-03-05T09:00:00+07:00'), [
    '2026/03/05/besok-pagi',
    '2026/03/03/panen-raya',
  ]);
  const robots = filesOf(newsroom.out).get('robots.txt') ?? '';
  assert.match(robots, /^Sitemap: https:\/\/kabar\.example\/sitemap-news\.xml$/m);
  assert.match(robots, /^Sitemap: https:\/\/kabar\.example\/sitemap\.xml$/m);
});

/** The elements that Google asks for. https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const NEWS_SCHEMA = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.google.com/schemas/sitemap-news/0.9" xmlns="http://www.google.com/schemas/sitemap-news/0.9" elementFormDefault="qualified">
<xs:element name="news"><xs:complexType><xs:sequence>
<xs:element name="publication"><xs:complexType><xs:sequence>
<xs:element name="name"><xs:simpleType><xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction></xs:simpleType></xs:element>
<xs:element name="language"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="[a-z]{2,3}"/></xs:restriction></xs:simpleType></xs:element>
</xs:sequence></xs:complexType></xs:element>
<xs:element name="publication_date" type="xs:dateTime"/>
<xs:element name="title"><xs:simpleType><xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction></xs:simpleType></xs:element>
</xs:sequence></xs:complexType></xs:element></xs:schema>`;
const SITEMAP_SCHEMA = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" elementFormDefault="qualified">
<xs:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news.xsd"/>
<xs:element name="urlset"><xs:complexType><xs:sequence><xs:element name="url" maxOccurs="1000"><xs:complexType><xs:sequence>
<xs:element name="loc" type="xs:anyURI"/><xs:element ref="news:news"/>
</xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>`;

test('the news sitemap says of each fresh story all that news search asks for', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const file = join(newsroom.articles, '2026/03/03/panen-raya.md');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('Panen raya dimulai', "Panen 'raya' & <b>padi</b> dimulai"),
  );
  await newsroom.build({ now: Date.parse('2026-03-05T09:00:00+07:00') });
  const sitemap = join(newsroom.out, 'sitemap-news.xml');
  writeFileSync(join(newsroom.cache, 'news.xsd'), NEWS_SCHEMA);
  writeFileSync(join(newsroom.cache, 'sitemap.xsd'), SITEMAP_SCHEMA);
  const { status, stderr } = spawnSync(
    'xmllint',
    ['--noout', '--schema', join(newsroom.cache, 'sitemap.xsd'), sitemap],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, `(Debian: libxml2-utils): ${stderr}`);
  const said = (name: string) =>
    [...readFileSync(sitemap, 'utf8').matchAll(new RegExp(`<news:${name}>(.*?)</news:${name}>`, 'g'))].map(
      ([, text]) => text,
    );
  assert.deepEqual(said('title'), [
    'Terbit besok pagi',
    "Panen 'raya' &amp; &lt;b&gt;padi&lt;/b&gt; dimulai",
  ]);
  assert.deepEqual(said('publication_date'), ['2026-03-05T06:00:00+07:00', '2026-03-03T09:15:00+07:00']);
  assert.deepEqual(said('name'), ['Kabar Kecil', 'Kabar Kecil']);
});

test('the photo of a story appears with the story, not before, and goes when it is withdrawn', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const photos = () => [...filesOf(newsroom.out).keys()].filter((file) => file.startsWith('foto/'));
  const later = join(newsroom.articles, '2026/03/05/besok-pagi.md');
  renameSync(
    join(newsroom.articles, '2026/03/01/jembatan.jpg'),
    join(newsroom.articles, '2026/03/05/jembatan.jpg'),
  );
  const story = join(newsroom.articles, '2026/03/01/jembatan-lama.md');
  const move = (file: string, from: RegExp, to: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  move(story, /^image:.*\n(?: +.*\n)*/m, '');
  move(later, /^section:/m, 'image: { src: jembatan.jpg, alt: "Jembatan" }\nsection:');
  await newsroom.build();
  assert.deepEqual(photos(), []);
  const now = NOW + 24 * 3600 * 1000;
  await newsroom.build({ now });
  assert.ok(photos().length > 3);
  move(
    later,
    /^section:/m,
    'status: withdrawn\nwithdrawn: { at: 2026-03-05 12:00, reason: "Keliru." }\nsection:',
  );
  await newsroom.build({ now });
  assert.deepEqual(photos(), []);
});
