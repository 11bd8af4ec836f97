/** Links to what desk files say is there. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { report } from '../../src/problems/reporters/terminal.ts';
import { type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const FROM = '2026/03/01/uji.md';

function write({ articles }: TinyNewsroom, file: string, text: string): void {
  mkdirSync(dirname(join(articles, file)), { recursive: true });
  writeFileSync(join(articles, file), text);
}

const story = (links: readonly string[], keys = '') =>
  `---\ntitle: A\ndescription: B\ndate: 2026-03-01 08:00\nsection: kota\n${keys}---\n\n${links.map((link) => `[a](${link})\n`).join('')}`;

test('a mistake in the sections is told, and not every link to a section too', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  write(newsroom, FROM, story(['/kota/', '/desa/', '/desa/rss.xml', '/desa/feed.json', '/topik/entah/']));
  write(
    newsroom,
    '_desk/sections.yml',
    '- { id: kota, name: Kota }\n- { id: desa, name: Desa, warna: biru }\n',
  );
  assert.equal(
    report((await newsroom.build()).problems),
    `articles/2026/03/01/uji.md:12:1  error  broken-link  The site has no page at /topik/entah/.
    Correct the address, or remove the link.
articles/_desk/sections.yml:2:27  error  unknown-key  "warna" is not a key that Warta knows.
    Known keys are id, name, description, colour.

2 errors, 0 warnings
`,
  );
});

test('a mistake in the file of a page, a topic or an author is told, and not every link there too', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const links = [
    '/kontak/#alamat',
    '/topik/ue/',
    '/topik/ue/rss.xml',
    '/topik/pasar/#harga',
    '/penulis/sari/',
  ];
  write(newsroom, FROM, story(links, 'topics: [Uni Eropa, pasar]\neditor: Sari\n'));
  const writeDesk = (more = '') => {
    write(
      newsroom,
      '_desk/pages/kontak.md',
      `---\ntitle: Kontak\ndescription: Kami.\n${more}---\n\n## Alamat\n`,
    );
    write(newsroom, '_desk/topics/ue.md', `---\nname: Uni Eropa\n${more}---\n`);
    write(newsroom, '_desk/topics/pasar.md', `---\nname: Pasar\n${more}---\n\n## Harga\n`);
    write(newsroom, '_desk/authors/sari.md', `---\nname: Sari\n${more}---\n`);
  };
  writeDesk('nama: Salah\n');
  assert.equal(
    report((await newsroom.build()).problems),
    `articles/_desk/authors/sari.md:3:1  error  unknown-key  "nama" is not a key that Warta knows.
    Did you mean "name"?
articles/_desk/pages/kontak.md:4:1  error  unknown-key  "nama" is not a key that Warta knows.
    Known keys are title, description.
articles/_desk/topics/pasar.md:3:1  error  unknown-key  "nama" is not a key that Warta knows.
    Did you mean "name"?
articles/_desk/topics/ue.md:3:1  error  unknown-key  "nama" is not a key that Warta knows.
    Did you mean "name"?

4 errors, 0 warnings
`,
  );
  writeDesk();
  assert.equal(report((await newsroom.build()).problems), '');
});

test('a link leads to search and to the offline page where the site has them, and never to a folder of files', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  const site = readFileSync(join(newsroom.articles, '_desk/site.yml'), 'utf8');
  const folders = ['/foto/', '/sitemap', '/404/', '/kartu/', '/pindah/', '/potongan/', '/pagefind/'];
  write(newsroom, FROM, story(['/terkini/', '/ralat/', '/cari/', '/luring/', ...folders]));
  const told = async (settings: string) => {
    write(newsroom, '_desk/site.yml', `${site}${settings}`);
    return report((await newsroom.build()).problems);
  };
  const dead = (line: number, address: string) =>
    `articles/${FROM}:${line}:1  error  broken-link  The site has no page at ${address}.
    Correct the address, or remove the link.
`;
  const never = folders.map((address, i) => dead(12 + i, address.replace(/([^/])$/, '$1/'))).join('');
  assert.equal(await told(''), `${dead(11, '/luring/')}${never}\n8 errors, 0 warnings\n`);
  const [withoutSearch, withBoth] = ['offline: true\nsearch: false\n', 'offline: true\n'];
  assert.equal(await told(withoutSearch), `${dead(10, '/cari/')}${never}\n8 errors, 0 warnings\n`);
  assert.equal(await told(withBoth), `${never}\n7 errors, 0 warnings\n`);
  assert.equal(
    await told('serch: false\n'),
    `${never}articles/_desk/site.yml:7:1  error  unknown-key  "serch" is not a key that Warta knows.
    Did you mean "search"?

8 errors, 0 warnings
`,
  );
});
