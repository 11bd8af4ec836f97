/** One topic, author or section has one page, by whatever name stories call it, and none before readers may know of it. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { report } from '../../src/problems/reporters/terminal.ts';
import { filesOf, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const story = (keys: string) =>
  `---\ntitle: Kabar\ndescription: Ringkasan.\ndate: 2026-03-01 08:00\nsection: kota\n${keys}\n---\n\nIsi.\n`;

const withFiles = async (t: TestContext, files: Readonly<Record<string, string>>, site = 'kosong') => {
  const newsroom = await tinyNewsroom(t, site);
  write(newsroom, files);
  return newsroom;
};

function write({ articles }: TinyNewsroom, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(articles, path)), { recursive: true });
    writeFileSync(join(articles, path), text);
  }
}

/** Builds without an error, the same as from nothing, and answers the files. */
async function printed(newsroom: TinyNewsroom): Promise<Map<string, string>> {
  const { published, problems } = await newsroom.build();
  assert.equal(published, true, report(problems));
  const files = filesOf(newsroom.out);
  assert.deepEqual(files, await newsroom.clean());
  return files;
}

const pagesOf = (files: Map<string, string>, folder: string) =>
  [...files.keys()].filter((file) => file.startsWith(`${folder}/`) && file.endsWith('/index.html')).length -
  1;

const COLUMNIST = `---\nname: Kolumnis Tamu\nphoto: { src: wajah.svg, alt: "Wajah" }\n---\n\nMenulis tiap pekan.\n`;
const FACE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="9" height="9"/></svg>';

test('an author whose only stories are not public yet is nowhere in the site, and appears with the first', async (t) => {
  const newsroom = await withFiles(t, {
    '_desk/authors/kolumnis.md': COLUMNIST,
    '_desk/authors/wajah.svg': FACE,
    '_desk/topics/gurun.md': `---\nname: Gurun Pasir\npicture: { src: pasir.svg, alt: "Pasir" }\n---\n`,
    '_desk/topics/pasir.svg': FACE.replace('300', '301'),
    '2026/03/01/kabar.md': story('authors: [Redaksi]'),
    '2026/03/05/esok.md': story('authors: [kolumnis]\ntopics: [gurun]').replace('03-01', '03-05'),
    '2026/03/01/konsep.md': story('authors: [kolumnis]\nstatus: draft'),
  });
  const before = await printed(newsroom);
  for (const [file, text] of before) {
    assert.doesNotMatch(file, /kolumnis|gurun|^foto\//);
    assert.doesNotMatch(text, /kolumnis|gurun/i, file);
  }
  const { published } = await newsroom.build({ now: Date.parse('2026-03-06T08:00:00+07:00') });
  assert.equal(published, true);
  const after = filesOf(newsroom.out);
  assert.deepEqual(after, await newsroom.clean({ now: Date.parse('2026-03-06T08:00:00+07:00') }));
  assert.match(after.get('penulis/index.html') ?? '', /Kolumnis Tamu/);
  assert.ok(after.has('penulis/kolumnis/rss.xml') && after.has('topik/gurun/index.html'));
  assert.ok([...after.keys()].filter((file) => file.startsWith('foto/')).length > 2);
});

test('an editor has a page as long as a public story names them, and a byline links to it', async (t) => {
  const newsroom = await withFiles(t, {
    '_desk/authors/sari.md': '---\nname: Sari Dewi\n---\n',
    '2026/03/01/kabar.md': story('editor: Sari Dewi'),
    '2026/03/01/lain.md': story(''),
  });
  const files = await printed(newsroom);
  assert.match(files.get('2026/03/01/kabar/index.html') ?? '', /href="\/penulis\/sari\/"/);
  assert.ok(files.has('penulis/sari/index.html'));
  write(newsroom, { '2026/03/01/kabar.md': story('') });
  assert.equal(pagesOf(await printed(newsroom), 'penulis'), 0);
  write(newsroom, { '2026/03/01/lain.md': story('reporter: sari') });
  assert.equal(pagesOf(await printed(newsroom), 'penulis'), 1);
});

test('an author whose only story was withdrawn keeps their page', async (t) => {
  const files = await printed(
    await withFiles(t, {
      '_desk/authors/sari.md': '---\nname: Sari Dewi\n---\n',
      '2026/03/01/kabar.md': story(
        'authors: [sari]\nstatus: withdrawn\nwithdrawn: { at: 2026-03-02 08:00, reason: Keliru. }',
      ),
    }),
  );
  assert.match(files.get('2026/03/01/kabar/index.html') ?? '', /href="\/penulis\/sari\/"/);
  assert.ok(files.has('penulis/sari/index.html'));
});

test('a story may call a topic and an author by the names of their files', async (t) => {
  const newsroom = await withFiles(t, {
    '_desk/topics/ue.md': '---\nname: Uni Eropa\n---\n',
    '_desk/authors/sari.md': '---\nname: Sari Dewi\n---\n',
    '_desk/front.yml': 'topics: [Uni Eropa]\nspecial: { topic: uni eropa }\n',
    '2026/03/01/satu.md': story('topics: [Uni Eropa]\nauthors: [Sari Dewi, sari]'),
    '2026/03/01/dua.md': story('topics: [ue, uni  eropa]\nauthors: [SARI DEWI]'),
  });
  const { problems } = await newsroom.build();
  assert.deepEqual(problems, []);
  const files = await printed(newsroom);
  assert.deepEqual([pagesOf(files, 'topik'), pagesOf(files, 'penulis')], [1, 1]);
  assert.match(files.get('topik/ue/index.html') ?? '', /2 berita/);
  assert.equal(files.get('rss.xml')?.match(/<dc:creator>Sari Dewi<\/dc:creator>/g)?.length, 2);
  assert.match(files.get('index.html') ?? '', /href="\/topik\/ue\/"/);
});

test('stories follow when a file takes a name, loses it, or goes', async (t) => {
  const newsroom = await withFiles(t, {
    '2026/03/01/satu.md': story('topics: [Uni Eropa]\nauthors: [Sari Dewi]\neditor: Sari Dewi'),
    '2026/03/01/dua.md': story('topics: [ue]\nauthors: [sari]'),
    '2026/03/02/konsep.md': story('topics: [Uni Eropa]\nstatus: draft').replace('03-01', '03-02'),
  });
  const topicsAndAuthors = async () => {
    const files = await printed(newsroom);
    return [pagesOf(files, 'topik'), pagesOf(files, 'penulis')];
  };
  assert.deepEqual(await topicsAndAuthors(), [2, 2]);
  write(newsroom, {
    '_desk/topics/ue.md': '---\nname: Uni Eropa\n---\n',
    '_desk/authors/sari.md': '---\nname: Sari Dewi\n---\n',
  });
  assert.deepEqual(await topicsAndAuthors(), [1, 1]);
  write(newsroom, {
    '_desk/topics/ue.md': '---\nname: Eropa\naliases: [uni-eropa]\n---\n',
    '_desk/authors/sari.md': '---\nname: Sari\n---\n',
  });
  // The old address of the topic leads on.
  assert.deepEqual(await topicsAndAuthors(), [2, 2]);
  write(newsroom, { '2026/03/02/konsep.md': story('topics: [Uni Eropa]').replace('03-01', '03-02') });
  assert.deepEqual(await topicsAndAuthors(), [2, 2]);
  for (const path of ['_desk/topics/ue.md', '_desk/authors/sari.md']) rmSync(join(newsroom.articles, path));
  assert.deepEqual(await topicsAndAuthors(), [2, 2]);
});

test('two of a kind that go by one name are a mistake', async (t) => {
  const newsroom = await withFiles(t, {
    '_desk/sections.yml': '- { id: kota, name: Kota }\n- { id: metro, name: " kota" }\n',
    '_desk/authors/kota.md': '---\nname: Kota\n---\n',
    '_desk/authors/sari.md': '---\nkind: person\nname: Sari Dewi\n---\n',
    '_desk/authors/sari-2.md': '---\nname: sari   dewi\n---\n',
    '_desk/topics/eropa.md': '---\nname: Benua Eropa\naliases: [uni-eropa, benua]\n---\n',
    '_desk/topics/eu.md': '---\nname: Uni Eropa\n---\n',
    '_desk/topics/ue.md': '---\nname: Eropa\naliases: [benua]\n---\n',
  });
  assert.equal(
    report((await newsroom.build()).problems),
    `articles/_desk/authors/sari.md:3:7  error  same-name  This is the name of articles/_desk/authors/sari-2.md too.
    Name the two apart, or keep one; capital letters, spaces and accents do not make a difference.
articles/_desk/sections.yml:2:23  error  same-name  This is the name of the section in line 1 too.
    Name the two apart, or keep one; capital letters, spaces and accents do not make a difference.
articles/_desk/topics/eropa.md:3:11  error  taken-alias  The old address /topik/uni-eropa/ already leads to articles/_desk/topics/eu.md.
    Remove the alias here or there.
articles/_desk/topics/ue.md:2:7  error  same-name  This is the name of articles/_desk/topics/eropa.md too.
    Name the two apart, or keep one; capital letters, spaces and accents do not make a difference.
articles/_desk/topics/ue.md:3:11  error  taken-alias  The old address /topik/benua/ already leads to articles/_desk/topics/eropa.md.
    Remove the alias here or there.

5 errors, 0 warnings
`,
  );
});
