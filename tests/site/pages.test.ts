import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addressOf } from '../../src/addresses.ts';
import { filesOf, PROJECT } from '../press/tiny-newsroom.ts';
import { decoded, demonstration, pagesOf } from './demonstration.ts';

const { dist } = await demonstration();
const pages = pagesOf(dist);

test('the whole site was printed', () => {
  assert.ok(pages.length > 200, `${pages.length} pages`);
});

const MODEL = '2023/10/05/belgia-awasi-gudang-alibaba/index.html';
const read = (file: string) => readFileSync(join(dist, file), 'utf8');
const isThere = (address: string) =>
  existsSync(join(dist, address.endsWith('/') ? `${address}index.html` : address));

test('every internal link, picture and anchor leads somewhere', () => {
  const ids = new Map(
    pages.map(({ file, html }) => [
      addressOf(file),
      new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => decoded(id ?? ''))),
    ]),
  );
  const dead = pages.flatMap(({ file, html }) => {
    const links = [...html.matchAll(/ (?:href|src|data-src)="([^"]+)"/g)].map(([, url]) =>
      decoded(url ?? ''),
    );
    const sources = [...html.matchAll(/ srcset="([^"]+)"/g)].flatMap(([, set]) =>
      (set ?? '').split(', ').map((entry) => entry.split(' ')[0] ?? ''),
    );
    return [...links, ...sources]
      .filter((url) => url.startsWith('/') || url.startsWith('#'))
      .filter((url) => {
        const [path = '', anchor] = url.split('#');
        const address = path || addressOf(file);
        if (!isThere(decodeURI(address))) return true;
        return anchor !== undefined && ids.get(address)?.has(decodeURIComponent(anchor)) === false;
      })
      .map((url) => `${file}: ${url}`);
  });
  assert.deepEqual(dead, []);
});

test('every page has one top heading, a title of its own and a description', () => {
  const titles = new Map<string, string>();
  for (const { file, html, kind } of pages) {
    if (kind === 'fragment') continue;
    assert.equal(html.match(/<h1[\s>]/g)?.length, 1, `${file} has one h1`);
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    assert.ok(title.length > 3, `${file} has a title`);
    if (kind === 'page')
      assert.equal(titles.get(title), undefined, `${file} and ${titles.get(title)} have one title: ${title}`);
    titles.set(title, file);
    assert.match(html, /<meta name="description" content="[^"]{3,}"/, `${file} has a description`);
  }
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

test('a withdrawn story says when and why at its address, and stands in no list and no sitemap', () => {
  const story = '2023/09/14/latar-keketuaan-asean';
  const page = read(`${story}/index.html`);
  assert.match(page, /Berita ini telah ditarik/);
  assert.match(page, /Alasan:/);
  assert.match(page, /<meta name="robots" content="noindex">/);
  const naming = [...filesOf(dist)].filter(([, text]) => text.includes(`/${story}/`)).map(([file]) => file);
  assert.deepEqual(
    naming.filter((file) => !file.startsWith(story) && !/rss\.xml$|feed\.json$/.test(file)),
    [],
  );
  assert.match(read('rss.xml') + read('internasional/rss.xml'), /Ditarik: /);
});

test('the model story has every part of the page, in its order', () => {
  const html = read(MODEL);
  const parts = [
    '<h1>',
    'rel="author" href="/penulis/redaksi/"',
    '<time datetime="2023-10-05T18:20:00+07:00">Kamis, 5 Oktober 2023 | 18:20 WIB</time>',
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
    '(Desk Ekonomi)',
    'Simak berita lainnya seputar topik artikel ini di sini:',
    'href="/topik/alibaba/"',
    'Penulis :',
    'Editor :',
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
  for (const part of ['Berita Terkini', 'Terpopuler', 'Topik Pilihan', 'Rekomendasi Kami'])
    assert.ok(fragment.includes(part), part);
  const related =
    html.slice(html.indexOf('Artikel Terkait'), html.indexOf('Berita Lainnya')).match(/<article/g)?.length ??
    0;
  assert.ok(related >= 4 && related <= 6, `${related} related stories`);
});

test("no story stands twice above the front page's section blocks", () => {
  const html = read('index.html');
  const top = html.slice(html.indexOf('front-top'), html.indexOf('front-latest'));
  const stories = [...top.matchAll(/<h2><a href="([^"]+)"/g)].map(([, address]) => address);
  assert.equal(stories.length, 5);
  assert.equal(new Set(stories).size, stories.length);
});

test('an old address leads to where the story lies now', () => {
  assert.match(
    read('2023/08/lama-sejarah-rupiah/index.html'),
    /content="0; url=\/2023\/08\/24\/sejarah-rupiah-dan-redenominasi\/"/,
  );
});

test('the Nu HTML checker finds no error in any page', () => {
  const [jar] = globSync(join(PROJECT, 'node_modules/vnu-jar/**/vnu.jar'));
  assert.ok(jar, 'the checker came with npm install');
  const files = pages.filter(({ kind }) => kind !== 'fragment').map(({ file }) => join(dist, file));
  const { stderr, error } = spawnSync('java', ['-jar', jar, '--errors-only', '--format', 'json', ...files], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  assert.equal(error, undefined, 'java is installed (Debian: default-jre-headless)');
  const messages = (JSON.parse(stderr) as { messages: { url: string; message: string; extract?: string }[] })
    .messages;
  assert.deepEqual(
    messages
      .map(({ url, message, extract }) => `${url.slice(url.indexOf('/dist/'))}: ${message} ${extract ?? ''}`)
      .slice(0, 20),
    [],
  );
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
