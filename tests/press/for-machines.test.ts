/** What a page tells search engines, networks and readers of feeds, in newsrooms that leave things out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, printed } from './one-story.ts';

const graphOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}')['@graph'];

test('a story that nobody signs is by the newsroom, and has no keywords where it has no topics', async (t) => {
  const [story] = graphOf(pageOf(await printed(t, '')));
  assert.deepEqual(story.author, [
    { '@type': 'Organization', name: 'Kabar Kosong', url: 'https://kosong.example/' },
  ]);
  assert.equal('keywords' in story, false);
});

test('a writer works for the newsroom where their role there is known, and is a guest else', async (t) => {
  const files = await printed(t, 'authors: [sari, Budi]\n');
  const profileOf = (author: string) =>
    graphOf(files.get(`penulis/${author}/index.html`) ?? '')[0].mainEntity;
  assert.deepEqual(profileOf('sari').worksFor, { '@id': 'https://kosong.example/#penerbit' });
  assert.equal('worksFor' in profileOf('budi'), false);
});

test('an advertisement that nobody signs is not by the newsroom, nor in feeds', async (t) => {
  const files = await printed(t, 'kind: advertorial\n');
  const [story] = graphOf(pageOf(files));
  assert.equal('author' in story, false);
  const { authors, items } = JSON.parse(files.get('feed.json') ?? '');
  assert.deepEqual([authors.length, items.map((item: { authors: unknown }) => item.authors)], [1, [[]]]);
});

test('links to other sites are sponsored in an advertisement, and in nothing else', async (t) => {
  const body = 'Baca [situs](https://lain.example/), [beranda](https://kosong.example/) dan [kota](/kota/).';
  for (const [keys, rel] of [
    ['kind: advertorial\n', 'noopener sponsored'],
    ['kind: opinion\n', 'noopener'],
  ] as const) {
    const files = await printed(t, keys, body);
    const text = `<p>Baca <a href="https://lain.example/" rel="${rel}">situs</a>, <a href="/">beranda</a> dan <a href="/kota/">kota</a>.</p>`;
    assert.ok(pageOf(files).includes(text), keys);
    const [entry] = JSON.parse(files.get('feed.json') ?? '').items;
    assert.match(entry.content_html, new RegExp(`href="https://lain.example/" rel="${rel}"`));
  }
});

test('who answers a story is told of, and is no correction of it', async (t) => {
  const answer = '  - { at: 2026-03-03 09:00, kind: hak-jawab, text: "Kami membantah." }\n';
  const mended = '  - { at: 2026-03-02 09:00, kind: ralat, text: "Semula tertulis lain." }\n';
  const alone = pageOf(await printed(t, `corrections:\n${answer}`));
  assert.match(
    alone,
    /<strong>Berita ini memuat hak jawab<\/strong>, <time datetime="2026-03-03T09:00:00\+07:00"/,
  );
  assert.equal('correction' in graphOf(alone)[0], false);
  const both = pageOf(await printed(t, `corrections:\n${mended}${answer}`));
  assert.match(
    both,
    /<strong>Berita ini telah diperbaiki<\/strong>, <time datetime="2026-03-02T09:00:00\+07:00"/,
  );
  assert.deepEqual(
    graphOf(both)[0].correction.map(({ text }: { text: string }) => text),
    ['Semula tertulis lain.'],
  );
});

test('social networks are told of authors with a page, and of no words for a picture that is decoration', async (t) => {
  const files = await printed(t, 'authors: [sari]\nimage: { src: foto.jpg, alt: "" }\n');
  const html = pageOf(files);
  assert.match(html, /property="article:author" content="https:\/\/kosong\.example\/penulis\/sari\/"/);
  assert.match(html, /property="og:image:width"/);
  assert.doesNotMatch(html, /og:image:alt/);
  assert.match(
    files.get('penulis/sari/index.html') ?? '',
    /name="description" content="Tulisan Sari Dewi di Kabar Kosong\. Penulis kota\."/,
  );
});

const BODY = `Teks dengan catatan.[^1] Kutip \` class="x"\`.

- [ ] belum
- [x] sudah

| Kota | Jiwa |
| :--- | ---: |
| Demak | 9 |

\`\`\`
kode
\`\`\`

> [!catatan] Judul
> Isi kotak.

[^1]: Sumber.`;

test('readers of feeds get plain HTML, without what the page needs for its styles and its keyboard', async (t) => {
  const files = await printed(t, '', BODY);
  const [{ content_html: html }] = JSON.parse(
    Buffer.from(files.get('feed.json') ?? '', 'latin1').toString(),
  ).items;
  assert.doesNotMatch(html, /<[^>]* (?:class|role|tabindex|aria-\w+|id)=/);
  assert.doesNotMatch(html, /<(?:input|div)/);
  assert.match(html, /<li>☐ belum<\/li>\s*<li>☑ sudah<\/li>/);
  assert.match(html, /<table>\s*<thead>\s*<tr>\s*<th>Kota<\/th>/);
  assert.ok(html.includes('<code> class=&quot;x&quot;</code>'), 'what only looks like an attribute stays');
  assert.match(files.get('rss.xml') ?? '', /&lt;pre&gt;/);
});

test('names, captions and credits that are digits stay as they were written, and so does what looks like markup', async (t) => {
  const image = 'image: { src: foto.jpg, alt: "17.000", credit: "0x1F", caption: "C" }\n';
  const rss = (await printed(t, `authors: ["007", "Ayu &amp; <b>"]\n${image}`)).get('rss.xml') ?? '';
  const told = [...rss.matchAll(/<(dc:creator|media:\w+)(?: type="plain")?>([^<]+)</g)].map(
    ([, ...part]) => part,
  );
  assert.deepEqual(told, [
    ['dc:creator', '007'],
    ['dc:creator', 'Ayu &amp;amp; &lt;b&gt;'],
    ['media:description', '17.000'],
    ['media:credit', '0x1F'],
  ]);
});

test("a story in another language says so to readers, search engines and feeds, and the words around it are the site's", async (t) => {
  const files = await printed(t, 'language: en-gb\n', `${BODY}\n\nA [pasar](bahasa:id).`);
  const html = pageOf(files);
  assert.match(html, /<html lang="id"/);
  assert.match(html, /<article class="article news" lang="en-GB">/);
  for (const part of [
    'p class="kicker"',
    'div class="byline"',
    'footer class="article-foot"',
    'div class="share"',
  ])
    assert.ok(html.includes(`<${part} lang="id">`), part);
  assert.match(html, /aria-label="Table"/, "what Warta adds to the text is in the text's language");
  assert.match(html, /<span lang="id">pasar<\/span>/);
  const [story] = graphOf(html);
  assert.equal(story.inLanguage, 'en-GB');
  assert.match(files.get('index.html') ?? '', /<h[23][^>]* lang="en-GB"><a href="\/2026\/03\/01\/uji\/">/);
  assert.match(files.get('ringan/index.html') ?? '', /<a href="\/2026\/03\/01\/uji\/" lang="en-GB">/);
  assert.equal(JSON.parse(files.get('feed.json') ?? '').items[0].language, 'en-GB');
  assert.match(files.get('rss.xml') ?? '', /<language>id<\/language>.*<dc:language>en-GB<\/dc:language>/s);
});

test('a story written from the right says so wherever its words stand, and gives the site its own direction back', async (t) => {
  const files = await printed(t, 'language: ar\n', `${BODY}\n\nBaca juga: [A](uji.md)`);
  const html = pageOf(files);
  assert.match(html, /<html lang="id">/);
  assert.match(html, /<article class="article news" lang="ar" dir="rtl">/);
  for (const part of [
    'p class="kicker"',
    'div class="byline"',
    'footer class="article-foot"',
    'div class="share"',
  ])
    assert.ok(html.includes(`<${part} lang="id" dir="ltr">`), part);
  const words = 'lang="ar" dir="rtl"';
  const front = files.get('index.html') ?? '';
  assert.match(front, new RegExp(`<h[23][^>]* ${words}><a href="/2026/03/01/uji/">`));
  assert.match(front, new RegExp(`<p class="standfirst" ${words}>`));
  const light = files.get('ringan/index.html') ?? '';
  assert.match(light, new RegExp(`<a href="/2026/03/01/uji/" ${words}>[^<]+</a></h3>\\s*<p ${words}>`));
  assert.match(files.get('rss.xml') ?? '', /<content:encoded>\s*&lt;div lang="ar" dir="rtl"&gt;/);
  assert.match(
    JSON.parse(files.get('feed.json') ?? '').items[0].content_html,
    new RegExp(`^\\s*<div ${words}>.*</div>\\s*$`, 's'),
  );
  assert.doesNotMatch(html, /og:locale/, 'networks know a few languages by names of their own');
  assert.match(files.get('index.html') ?? '', /property="og:locale" content="id_ID"/);
  assert.match(
    JSON.parse(files.get('feed.json') ?? '').items[0].content_html,
    new RegExp(`<p lang="id" dir="ltr">Baca juga: <a href="[^"]*/uji/" ${words}>A</a></p>`),
  );
});
