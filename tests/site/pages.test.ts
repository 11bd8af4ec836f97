import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesOf } from '../press/tiny-newsroom.ts';
import { codesOf, scanned } from './camera.ts';
import { deadLinks } from './dead-links.ts';
import { demonstration, pagesOf } from './demonstration.ts';
import { errorsOf } from './nu-checker.ts';
import { headFaults } from './page-heads.ts';

const { dist } = await demonstration();
const pages = pagesOf(dist);

test('the whole site was printed', () => {
  assert.ok(pages.length > 200, `${pages.length} pages`);
});

const MODEL = '2023/10/05/belgia-awasi-gudang-alibaba/index.html';
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

test('every internal link, picture, anchor and QR code leads somewhere, with and without the address of the site', async () => {
  assert.deepEqual(await deadLinks(dist, 'https://warta.example', pages), []);
});

test('the promo and the e-paper of a story lead to pages of the site', async () => {
  const story = read(MODEL);
  for (const page of ['langganan', 'epaper'])
    assert.ok(story.includes(`href="https://warta.example/${page}/"`), page);
  assert.deepEqual(await Promise.all(codesOf(story).map(scanned)), [
    'https://warta.example/2023/10/05/belgia-awasi-gudang-alibaba/',
    'https://warta.example/epaper/',
  ]);
});

test('every page has one top heading, a title of its own and a description', () => {
  assert.deepEqual(headFaults(pages), []);
});

test('topics are printed under names that somebody wrote', () => {
  const index = read('topik/index.html');
  for (const name of ['BPS', 'MotoGP', 'USB-C', 'Kode QR', 'Piala Dunia U-17', 'Hadiah Nobel', 'PBB'])
    assert.match(index, new RegExp(`<a href="/topik/[^"]+"><bdi>${name}</bdi></a>`), name);
});

test('the headline of an advertisement stands on no page without its label', () => {
  const bare = pages.flatMap(({ file, html }) =>
    [...html.matchAll(/href="\/2023\/10\/20\/kenali-buletin-pagi-warta\/"/g)]
      .map(({ index }) => html.slice(index - 120, index + 400))
      .filter((around) => !around.includes('Advertorial'))
      .map((around) => `${file}: ${around}`),
  );
  assert.deepEqual(bare, []);
});

test('of a draft and of a story in the far future nothing is in the site', () => {
  const secrets = [
    'buku-saku-meliput-kampanye',
    'Buku Saku',
    'seratus-tahun-merdeka',
    'Seratus Tahun Merdeka',
  ];
  for (const [file, text] of filesOf(dist)) {
    for (const secret of secrets)
      assert.equal(file.includes(secret) || text.includes(secret), false, `${file} tells of ${secret}`);
  }
});

test('a withdrawn story says when and why at its address, and stands in no list but that of corrections, and in no sitemap', () => {
  const story = '2023/09/14/latar-keketuaan-asean';
  const page = read(`${story}/index.html`);
  assert.match(page, /Berita ini telah dicabut/);
  assert.match(page, /Dicabut pada <time[^>]*>[^<|]* pukul \d\d:\d\d\u00a0WIB<\/time>\. Alasan:/);
  assert.match(page, /<meta name="robots" content="noindex">/);
  const naming = [...filesOf(dist)].filter(([, text]) => text.includes(`/${story}/`)).map(([file]) => file);
  assert.deepEqual(
    naming.filter((file) => !file.startsWith(story) && !/rss\.xml$|feed\.json$/.test(file)),
    ['ralat/index.html'],
  );
  assert.match(read('rss.xml') + read('internasional/rss.xml'), /Dicabut: /);
});

test('beside the stories of a section stand the newest of the whole site', () => {
  const [page = '', rail = ''] = read('ekonomi/index.html').split('<aside class="rail"');
  const storiesIn = (html: string) => html.match(/(?<=href="\/)\d{4}\/\d\d\/\d\d\/[^"]+/g) ?? [];
  const latest = rail.slice(rail.indexOf('Berita Terkini'), rail.indexOf('</section>'));
  const all = storiesIn(read('terkini/index.html'));
  assert.deepEqual([...new Set(storiesIn(latest))], [...new Set(all)].slice(0, 6));
  assert.notDeepEqual(storiesIn(latest), [...new Set(storiesIn(page))].slice(0, 6));
});

test('the model story has every part of the page, in its order', () => {
  const html = read(MODEL);
  const parts = [
    '<h1>',
    'rel="author" href="/penulis/redaksi/"',
    '<time datetime="2023-10-05T18:20:00+07:00">Kamis, 5 Oktober 2023\u00a0| 18:20\u00a0WIB</time>',
    '<picture>',
    '<figcaption>',
    'id="warta-bagikan-top"',
    'wa.me',
    'facebook.com',
    'x.com',
    't.me',
    'mailto:',
    'Warta, JAKARTA –',
    'class="read-also"',
    '(<bdi>Desk Ekonomi</bdi>)',
    'Simak berita lainnya seputar topik artikel ini di sini:',
    'href="/topik/alibaba/"',
    'Penulis:',
    'Editor:',
    'id="warta-bagikan-end"',
    'Nyaman tanpa iklan. Langganan',
    'class="epaper"',
    'Artikel Terkait',
    'Berita Lainnya',
    '<div class="rail rail-fragment"',
    'data-src="/potongan/internasional.html"',
    'href="/terkini/"',
  ];
  let at = 0;
  for (const part of parts) {
    const found = html.indexOf(part, at);
    assert.ok(found >= 0, `"${part}" follows what stands before it`);
    at = found;
  }
  const fragment = read('potongan/internasional.html');
  for (const part of ['Terkini di Internasional', 'Terpopuler', 'Topik Pilihan', 'Rekomendasi Kami'])
    assert.ok(fragment.includes(part), part);
  const related =
    html.slice(html.indexOf('Artikel Terkait'), html.indexOf('Berita Lainnya')).match(/<article/g)?.length ??
    0;
  assert.ok(related >= 4 && related <= 6, `${related} related stories`);
});

test('a video story shows its film above its text, once, with the photo of the story and no other', () => {
  const html = read('2023/09/25/osiris-rex-membawa-pulang-bennu/index.html');
  const story = html.slice(
    html.indexOf('<article class="article video"'),
    html.indexOf('class="after-article"'),
  );
  const [before = '', text = ''] = story.split('<div class="body">');
  assert.equal(
    before.match(/<warta-embed data-frame="https:\/\/www\.youtube-nocookie\.com\/embed\/Kdwyqctp908/g)
      ?.length,
    1,
  );
  assert.match(before, /<img [^>]*fetchpriority="high"/);
  assert.equal(story.match(/<picture>/g)?.length, 1);
  assert.ok(!text.includes('warta-embed') && text.includes('JAKARTA –'));
});

test("no story stands twice above the front page's section blocks", () => {
  const html = read('index.html');
  const top = html.slice(html.indexOf('front-top'), html.indexOf('section-block'));
  for (const part of ['front-latest', 'special', 'opinions']) assert.ok(top.includes(`class="${part}`), part);
  const stories = [...top.matchAll(/ href="(\/\d{4}\/\d\d\/\d\d\/[^"]+)"/g)].map(([, address]) => address);
  assert.ok(stories.length >= 18, `${stories.length} stories`);
  assert.deepEqual(
    stories.filter((story, i) => stories.indexOf(story) !== i),
    [],
  );
  assert.ok(
    html.indexOf('front-band') > html.indexOf('section-block'),
    'the most read rank whatever stands above',
  );
});

test('an old address leads to where the story lies now', () => {
  assert.match(
    read('2023/08/lama-sejarah-rupiah/index.html'),
    /content="0; url=\/2023\/08\/24\/sejarah-rupiah-dan-redenominasi\/"/,
  );
});

test('the Nu HTML checker finds no error in any page', () => {
  assert.deepEqual(errorsOf(dist, pages), []);
});

test('no photo in the site carries metadata of its camera', () => {
  const photos = globSync('foto/*', { cwd: dist }).map((file) => join(dist, file));
  assert.ok(photos.length > 100, `${photos.length} photos`);
  const asked = spawnSync(
    'exiftool',
    ['-q', '-m', '-if', '$GPSLatitude or $SerialNumber or $Make', '-p', '$FileName', join(dist, 'foto')],
    { encoding: 'utf8' },
  );
  assert.equal(asked.error, undefined, 'exiftool is installed (Debian: libimage-exiftool-perl)');
  assert.equal(asked.stdout, '');
});
