/** What editors make of the front page in `_desk/front.yml`, and what fills it by itself. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openArchiveForReading } from '../../src/archive/archive.ts';
import { numbersOf } from '../../src/archive/printed.ts';
import { SUBJECT } from '../../src/archive/subjects.ts';
import { filesOf, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

/** Tells a story of a month before the newest, so that it stands below the top. */
function tell(
  { articles }: TinyNewsroom,
  name: string,
  { kind = 'news', topic = 'lain', section = 'kota', author = 'redaksi' } = {},
): void {
  mkdirSync(join(articles, '2026/02/01'), { recursive: true });
  writeFileSync(
    join(articles, `2026/02/01/${name}.md`),
    `---\ntitle: "Cerita ${name}"\ndescription: Ringkasan.\ndate: 2026-02-01 08:00\nsection: ${section}\nkind: ${kind}\nauthors: [${author}]\ntopics: [${topic}]\n---\n\nIsi.\n`,
  );
}

/** A newsroom whose top is full of news, with a front page as written. */
async function newsroomWith(t: TestContext, front: string): Promise<TinyNewsroom> {
  const newsroom = await tinyNewsroom(t, 'kecil');
  for (const name of ['a', 'b', 'c']) tell(newsroom, name);
  writeFileSync(join(newsroom.articles, '_desk/front.yml'), front);
  return newsroom;
}

/** The part of the front page that begins with a class, up to the next section of the page. */
function partOf({ out }: TinyNewsroom, name: string): string {
  const front = readFileSync(join(out, 'index.html'), 'utf8');
  const at = front.indexOf(`class="${name}`);
  return at < 0 ? '' : front.slice(at, front.indexOf('</section>', at));
}

for (const [layout, lead] of [
  ['standard', 'lead'],
  ['quiet', 'lead'],
  ['big', 'banner'],
]) {
  test(`the top is set ${layout} when the editor says so`, async (t) => {
    const newsroom = await newsroomWith(t, `layout: ${layout}\n`);
    await newsroom.build();
    const top = partOf(newsroom, `front-top ${layout}`);
    assert.match(top, new RegExp(`^[^<]*<article class="teaser ${lead} `));
    assert.ok(top.includes('Panen raya dimulai'));
  });
}

/** The stories whose headlines stand in a part, in their order. */
const storiesIn = (part: string) =>
  [...part.matchAll(/<a href="\/(\d{4}\/\d\d\/\d\d\/[^"]+)\/"/g)].map(([, story]) => story);

test('the lead and the picks stand as the editor ordered them, and the newest fill the places that are left', async (t) => {
  const newsroom = await newsroomWith(
    t,
    'lead: 2026/02/01/b\npicks: [2026/02/01/a, 2026/03/01/jembatan-lama]\n',
  );
  await newsroom.build();
  assert.deepEqual(storiesIn(partOf(newsroom, 'front-top')).slice(0, 5), [
    '2026/02/01/b',
    '2026/02/01/a',
    '2026/03/01/jembatan-lama',
    '2026/03/03/panen-raya',
    '2026/03/02/pasar-pagi',
  ]);
});

test('what came last and stands nowhere above is told with its day and its time', async (t) => {
  const newsroom = await newsroomWith(t, 'layout: standard\n');
  await newsroom.build();
  const latest = partOf(newsroom, 'front-latest');
  assert.deepEqual(storiesIn(latest), ['2026/02/01/c']);
  assert.match(
    latest,
    /<p class="wire-day">Minggu, 1 Februari 2026<\/p>\s*<ul class="wire">\s*<li><time datetime="2026-02-01T08:00:00\+07:00">08:00<\/time>/,
  );
});

test('the most read are numbered, by what was read', async (t) => {
  const newsroom = await newsroomWith(t, 'layout: standard\n');
  const views = { '2026/03/01/jembatan-lama': 3, '2026/02/01/c': 7, '2026/03/02/pasar-pagi': 5 };
  writeFileSync(join(newsroom.articles, '_desk/popular.json'), JSON.stringify({ views }));
  await newsroom.build();
  const popular = partOf(newsroom, 'front-band');
  assert.match(popular, /href="\/terpopuler\/">Terpopuler<\/a><\/h2>\s*<ol class="lines numbered">/);
  assert.deepEqual(storiesIn(popular), ['2026/02/01/c', '2026/03/02/pasar-pagi', '2026/03/01/jembatan-lama']);
});

test('sections that have stories left follow in the order of the newsroom, and take turns in three looks', async (t) => {
  const newsroom = await newsroomWith(t, 'layout: standard\n');
  const sections = ['kota', 'desa', 'sepi', 'pantai', 'gunung'];
  const named = sections.map((id) => `- { id: ${id}, name: "Kanal ${id}" }\n`);
  writeFileSync(join(newsroom.articles, '_desk/sections.yml'), named.join(''));
  for (const section of ['gunung', 'pantai', 'desa', 'kota']) tell(newsroom, `z-${section}`, { section });
  await newsroom.build();
  const front = readFileSync(join(newsroom.out, 'index.html'), 'utf8');
  const blocks = [
    ...front.matchAll(/class="section-block (\w+) [\w-]+">\s*<h2 class="part"><a href="\/(\w+)\/"/g),
  ];
  assert.deepEqual(
    blocks.map(([, look, section]) => [section, look]),
    [
      ['kota', 'feature'],
      ['desa', 'column'],
      ['pantai', 'row'],
      ['gunung', 'feature'],
    ],
  );
});

test('a special block is called as the editor says, leads to its topic and shows its stories', async (t) => {
  const newsroom = await newsroomWith(t, 'special: { topic: Banjir, title: Setelah banjir }\n');
  tell(newsroom, 'z-surut', { topic: 'banjir' });
  await newsroom.build();
  const special = partOf(newsroom, 'special');
  for (const part of ['href="/topik/banjir/"', 'Setelah banjir', 'Cerita z-surut'])
    assert.ok(special.includes(part), part);
});

test('a special block on a topic that no story has is passed over with a warning', async (t) => {
  const newsroom = await newsroomWith(t, 'special: { topic: gempa }\n');
  const { problems } = await newsroom.build();
  assert.deepEqual(
    problems.map(({ code, file, line }) => [code, file, line]),
    [['front-topic-missing', 'articles/_desk/front.yml', 1]],
  );
  assert.equal(partOf(newsroom, 'special'), '');
});

test('opinion shows who speaks, photo stories hang on the wall, and nothing stands twice', async (t) => {
  const newsroom = await newsroomWith(t, 'layout: standard\n');
  tell(newsroom, 'z-pendapat', { kind: 'opinion' });
  tell(newsroom, 'z-gambar', { kind: 'photo' });
  await newsroom.build();
  assert.match(partOf(newsroom, 'opinions'), /Cerita z-pendapat[\s\S]*class="face"[\s\S]*Redaksi/);
  assert.match(partOf(newsroom, 'photo-strip'), /Cerita z-gambar/);
  const front = readFileSync(join(newsroom.out, 'index.html'), 'utf8');
  const headlines = [...front.matchAll(/<h[23][^>]*><a href="(\/2026[^"]+)"/g)].map(([, address]) => address);
  assert.deepEqual(headlines, [...new Set(headlines)]);
});

test('who gives an opinion shows their face, or their initials where there is no photo of them', async (t) => {
  const newsroom = await newsroomWith(t, 'layout: standard\n');
  const { articles } = newsroom;
  cpSync(join(articles, '2026/03/01/jembatan.jpg'), join(articles, '_desk/authors/tamu.jpg'));
  writeFileSync(
    join(articles, '_desk/authors/tamu.md'),
    '---\nname: Penulis Tamu\nphoto: { src: tamu.jpg, alt: Potret }\n---\n',
  );
  tell(newsroom, 'z-tamu', { kind: 'opinion', author: 'tamu' });
  tell(newsroom, 'z-warga', { kind: 'opinion', author: 'Warga Kota' });
  await newsroom.build();
  const [tamu = '', warga = ''] = partOf(newsroom, 'opinions').split('</li>');
  assert.match(tamu, /<span class="face"><picture>[\s\S]*<bdi>Penulis Tamu<\/bdi>/);
  assert.match(
    warga,
    /<span class="face"><span aria-hidden="true">WK<\/span><\/span> <bdi>Warga Kota<\/bdi>/,
  );
});

test('a new opinion comes to the front page as in a clean build', async (t) => {
  const newsroom = await newsroomWith(t, 'layout: standard\n');
  await newsroom.build();
  tell(newsroom, 'z-pendapat', { kind: 'opinion' });
  await newsroom.build();
  assert.match(partOf(newsroom, 'opinions'), /Cerita z-pendapat/);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

test('Topik Pilihan are those of the newest stories where the editor names none, whatever else is edited in them', async (t) => {
  const newsroom = await newsroomWith(t, 'layout: standard\n');
  await newsroom.build();
  const topicsBeside = (story: string) =>
    /<h2 class="part">Topik Pilihan<\/h2>.*?<\/ul>/s.exec(
      readFileSync(join(newsroom.out, `potongan/${story}.html`), 'utf8'),
    )?.[0] ?? '';
  assert.match(topicsBeside('desa'), /Panen.*Pasar/s);
  const file = join(newsroom.articles, '2026/03/03/panen-raya.md');
  const edit = async (from: string, to: string) => {
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(from), from);
    writeFileSync(file, text.replace(from, to));
    const { rendered } = await newsroom.build();
    assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
    return rendered;
  };
  const archive = openArchiveForReading(join(newsroom.cache, 'archive.sqlite'), false);
  t.after(archive.close);
  const pagesOn = (subject: number) =>
    archive
      .prepare('SELECT address, rests FROM printed')
      .all()
      .filter(({ rests }) => numbersOf(rests).includes(subject))
      .map(({ address }) => String(address));
  const resting = pagesOn(SUBJECT.story('2026/03/03/panen-raya'));
  assert.deepEqual(
    resting.filter((address) => address.startsWith('/potongan/')),
    [],
  );
  const text = await edit('mulai memanen', 'selesai memanen');
  const topics = await edit('topics: [', 'topics: [irigasi, ');
  assert.ok(text < topics, `${text} pages for its text, ${topics} for its topics`);
  assert.match(topicsBeside('desa'), /Irigasi/);
});
