/** An advertisement says what it is wherever a reader meets it, and is never placed as news. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { bytesOf, filesOf, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const ADDRESS = '/2026/03/04/buletin/';
const TITLE = 'Kenali buletin pagi kami';

/** The newest story of all: linked to by hand, corrected, moved, most read. */
const ADVERTISEMENT = `---
title: "${TITLE}"
description: "Berlangganan mulai hari ini."
date: 2026-03-04 11:00
section: kota
kind: advertorial
topics: [pasar]
authors: [redaksi]
aliases: [/iklan/buletin/]
corrections:
  - { at: 2026-03-04 11:30, kind: ralat, text: "Harga semula tertulis lain." }
---

Setiap pagi pukul enam.
`;

const NEWS = `---
title: "Pasar buka lagi"
description: "Pasar buka lagi setelah sepekan."
date: 2026-03-04 10:00
section: kota
topics: [pasar]
authors: [redaksi]
---

Pasar buka lagi.

Baca juga: [Buletin](buletin.md)
`;

const write = ({ articles }: TinyNewsroom, path: string, text: string) => {
  mkdirSync(dirname(join(articles, path)), { recursive: true });
  writeFileSync(join(articles, path), text);
};

async function newsroomWithAdvertisement(t: TestContext, front = '{}\n'): Promise<TinyNewsroom> {
  const newsroom = await tinyNewsroom(t, 'kecil');
  write(newsroom, '2026/03/04/buletin.md', ADVERTISEMENT);
  write(newsroom, '2026/03/04/pasar-buka.md', NEWS);
  write(newsroom, '_desk/popular.json', `{ "views": { "${ADDRESS.slice(1, -1)}": 30 } }`);
  write(newsroom, '_desk/front.yml', front);
  return newsroom;
}

const page = ({ out }: TinyNewsroom, file: string) => readFileSync(join(out, file), 'utf8');

/** What stands around each link to the advertisement: from the story linked to before it to the one after it. */
function around(html: string): readonly string[] {
  const links = [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].filter(
    ([, to]) => to === ADDRESS || /^\/\d{4}\/\d\d\/\d\d\/./.test(to ?? ''),
  );
  return links.flatMap((link, i) =>
    link[1] === ADDRESS ? [html.slice(links[i - 1]?.index ?? 0, links[i + 1]?.index)] : [],
  );
}

test('an advertisement stands with its label wherever a page links to it', async (t) => {
  const newsroom = await newsroomWithAdvertisement(t);
  await newsroom.build();
  const linking = [...filesOf(newsroom.out)].flatMap(([file, html]) =>
    file.endsWith('.html') && `/${file}` !== `${ADDRESS}index.html`
      ? around(html).map((part) => ({ file, isLabelled: part.includes('Advertorial') }))
      : [],
  );
  assert.deepEqual(
    linking.filter(({ isLabelled }) => !isLabelled),
    [],
  );
  assert.deepEqual(
    [...new Set(linking.map(({ file }) => file))].toSorted(),
    [
      ...['2026/03/04/pasar-buka/index.html', '404.html', 'iklan/buletin/index.html', 'index.html'],
      ...['indeks/2026/03/04/index.html', 'kota/index.html', 'penulis/redaksi/index.html'],
      ...['potongan/desa.html', 'potongan/kota.html', 'desa/index.html', 'ralat/index.html'],
      ...['terkini/index.html', 'terpopuler/index.html', 'topik/pasar/index.html'],
    ].toSorted(),
  );
});

test("an advertisement's own page says so before its title, also where it is shared", async (t) => {
  const newsroom = await newsroomWithAdvertisement(t);
  await newsroom.build();
  const html = page(newsroom, `${ADDRESS}index.html`);
  for (const part of [
    `<title>Advertorial: ${TITLE} – Kabar Kecil</title>`,
    `<meta property="og:title" content="Advertorial: ${TITLE}">`,
    `<meta property="og:image:alt" content="Advertorial: ${TITLE}">`,
    `https://wa.me/?text=${encodeURIComponent(`Advertorial: ${TITLE}`)}`,
    `data-title="Advertorial: ${TITLE}"`,
  ])
    assert.ok(html.includes(part), part);
});

test('an advertisement says so in every feed, in its title and as a category', async (t) => {
  const newsroom = await newsroomWithAdvertisement(t);
  await newsroom.build();
  const feeds = [...filesOf(newsroom.out)].filter(([file]) => /rss\.xml$|feed\.json$/.test(file));
  const naming = feeds.filter(([, text]) => text.includes(TITLE));
  assert.deepEqual(
    naming.map(([file]) => file),
    [
      ...['feed.json', 'kota/feed.json', 'kota/rss.xml', 'penulis/redaksi/rss.xml', 'rss.xml'],
      'topik/pasar/rss.xml',
    ],
  );
  for (const [file, text] of naming) {
    const before = text.split(TITLE).slice(0, -1);
    assert.deepEqual(
      before.filter((words) => !words.endsWith('Advertorial: ')),
      [],
      file,
    );
    assert.match(text, /<category>Advertorial<\/category>|"tags":\["Advertorial","Kota"/, file);
  }
});

test('an advertisement is no news to search engines, though its page may be found', async (t) => {
  const newsroom = await newsroomWithAdvertisement(t);
  await newsroom.build();
  assert.doesNotMatch(page(newsroom, 'sitemap-news.xml'), /buletin/);
  assert.match(page(newsroom, 'sitemap-news.xml'), /pasar-buka/);
  assert.match(page(newsroom, 'sitemap/2026-03.xml'), /buletin/);
});

const graphOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}')['@graph'][0];

test('search engines are told that it is an advertisement wherever a page names its stories', async (t) => {
  const newsroom = await newsroomWithAdvertisement(t);
  await newsroom.build();
  const [part] = graphOf(page(newsroom, 'penulis/redaksi/index.html')).hasPart;
  assert.deepEqual(part, {
    '@type': 'AdvertiserContentArticle',
    headline: TITLE,
    url: `https://kabar.example${ADDRESS}`,
  });
  for (const file of ['terkini', 'terpopuler', 'kota', 'topik/pasar']) {
    const { itemListElement } = graphOf(page(newsroom, `${file}/index.html`)).mainEntity;
    const { name } = itemListElement.find(({ url }: { url: string }) => url.endsWith(ADDRESS));
    assert.equal(name, `Advertorial: ${TITLE}`, file);
  }
});

/** The stories with a headline, as a page ranks them. */
const headlines = (html: string) => [...html.matchAll(/<h[23][^>]*><a href="([^"]+)"/g)].map(([, to]) => to);

test('the newest story leads neither the front page nor its section nor its topic when it is an advertisement', async (t) => {
  const newsroom = await newsroomWithAdvertisement(t);
  await newsroom.build();
  assert.equal(headlines(page(newsroom, 'index.html'))[0], '/2026/03/04/pasar-buka/');
  assert.ok(
    !headlines(page(newsroom, 'index.html')).includes(ADDRESS),
    'it is named in Berita Terkini alone',
  );
  assert.doesNotMatch(page(newsroom, 'ringan/index.html'), /buletin/);
  assert.deepEqual(headlines(page(newsroom, 'kota/index.html')).slice(0, 3), [
    '/2026/03/04/pasar-buka/',
    '/2026/03/02/pasar-pagi/',
    '/2026/03/01/jembatan-lama/',
  ]);
  assert.ok(headlines(page(newsroom, 'kota/index.html')).includes(ADDRESS), 'it stands in the list below');
  const topic = page(newsroom, 'topik/pasar/index.html');
  assert.match(topic, /<div class="topic-lead"><article class="teaser lead news [\w-]+">/);
  assert.deepEqual(headlines(topic).slice(0, 2), ['/2026/03/04/pasar-buka/', ADDRESS]);
});

test('Warta names no advertisement as related to the news; an editor may', async (t) => {
  const newsroom = await newsroomWithAdvertisement(t);
  await newsroom.build();
  const related = () => headlines(page(newsroom, '2026/03/02/pasar-pagi/index.html'));
  assert.ok(related().length > 0 && !related().includes(ADDRESS));
  const text = readFileSync(join(newsroom.articles, '2026/03/02/pasar-pagi.md'), 'utf8');
  write(
    newsroom,
    '2026/03/02/pasar-pagi.md',
    text.replace('section: kota', 'section: kota\nrelated: [2026/03/04/buletin]'),
  );
  await newsroom.build();
  assert.equal(related()[0], ADDRESS);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

test('an editor may place an advertisement beside the lead, but not as the lead', async (t) => {
  const id = ADDRESS.slice(1, -1);
  const newsroom = await newsroomWithAdvertisement(t, `picks: [${id}]\n`);
  const placed = await newsroom.build();
  assert.deepEqual(placed.problems, []);
  assert.deepEqual(headlines(page(newsroom, 'index.html')).slice(0, 2), ['/2026/03/04/pasar-buka/', ADDRESS]);
  assert.ok(around(page(newsroom, 'index.html')).every((part) => part.includes('Advertorial')));
  write(newsroom, '_desk/front.yml', `layout: big\nlead: ${id}\n`);
  const { problems } = await newsroom.build();
  assert.deepEqual(problems, [
    {
      code: 'front-lead-advertisement',
      severity: 'warning',
      file: 'articles/_desk/front.yml',
      line: 2,
      column: 7,
      message: `articles/${id}.md is an advertisement, which never leads the front page, and is passed over.`,
      hint: 'Name a story of the newsroom as the lead; an advertisement may stand among the picks, with its label.',
    },
  ]);
  assert.equal(headlines(page(newsroom, 'index.html'))[0], '/2026/03/04/pasar-buka/');
});

test('a story that becomes an advertisement leaves the place of news, as in a clean build', async (t) => {
  const newsroom = await newsroomWithAdvertisement(t);
  write(newsroom, '2026/03/04/buletin.md', ADVERTISEMENT.replace('advertorial', 'news'));
  await newsroom.build();
  assert.equal(headlines(page(newsroom, 'index.html'))[0], ADDRESS);
  assert.ok(filesOf(newsroom.out).get('sitemap-news.xml')?.includes(bytesOf(TITLE)));
  write(newsroom, '2026/03/04/buletin.md', ADVERTISEMENT);
  await newsroom.build();
  assert.notEqual(headlines(page(newsroom, 'index.html'))[0], ADDRESS);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});
