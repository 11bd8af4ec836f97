/** What editors make of the front page in `_desk/front.yml`, and what fills it by itself. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openArchiveForReading } from '../../src/archive/archive.ts';
import { numbersOf } from '../../src/archive/printed.ts';
import { SUBJECT } from '../../src/archive/subjects.ts';
import { filesOf, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

/** Tells a story of the day before the newest, so that it stands below the top. */
function tell({ articles }: TinyNewsroom, name: string, kind: string, topic = 'lain'): void {
  mkdirSync(join(articles, '2026/02/01'), { recursive: true });
  writeFileSync(
    join(articles, `2026/02/01/${name}.md`),
    `---\ntitle: "Cerita ${name}"\ndescription: Ringkasan.\ndate: 2026-02-01 08:00\nsection: kota\nkind: ${kind}\nauthors: [redaksi]\ntopics: [${topic}]\n---\n\nIsi.\n`,
  );
}

/** A newsroom whose top is full of news, with a front page as written. */
async function newsroomWith(t: TestContext, front: string): Promise<TinyNewsroom> {
  const newsroom = await tinyNewsroom(t, 'kecil');
  for (const name of ['a', 'b', 'c']) tell(newsroom, name, 'news');
  writeFileSync(join(newsroom.articles, '_desk/front.yml'), front);
  return newsroom;
}

/** The part of the front page that begins with a class, up to the next section of the page. */
function partOf({ out }: TinyNewsroom, name: string): string {
  const front = readFileSync(join(out, 'index.html'), 'utf8');
  const at = front.indexOf(`class="${name}`);
  return at < 0 ? '' : front.slice(at, front.indexOf('</section>', at));
}

for (const layout of ['standard', 'quiet', 'big']) {
  test(`the top is set ${layout} when the editor says so`, async (t) => {
    const newsroom = await newsroomWith(t, `layout: ${layout}\n`);
    await newsroom.build();
    assert.ok(partOf(newsroom, `front-top ${layout}`).includes('Panen raya dimulai'));
  });
}

test('a special block is called as the editor says, leads to its topic and shows its stories', async (t) => {
  const newsroom = await newsroomWith(t, 'special: { topic: Banjir, title: Setelah banjir }\n');
  tell(newsroom, 'z-surut', 'news', 'banjir');
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
  tell(newsroom, 'z-pendapat', 'opinion');
  tell(newsroom, 'z-gambar', 'photo');
  await newsroom.build();
  assert.match(partOf(newsroom, 'opinions'), /Cerita z-pendapat[\s\S]*class="face"[\s\S]*Redaksi/);
  assert.match(partOf(newsroom, 'photo-strip'), /Cerita z-gambar/);
  const front = readFileSync(join(newsroom.out, 'index.html'), 'utf8');
  const headlines = [...front.matchAll(/<h[23][^>]*><a href="(\/2026[^"]+)"/g)].map(([, address]) => address);
  assert.deepEqual(headlines, [...new Set(headlines)]);
});

test('a new opinion comes to the front page as in a clean build', async (t) => {
  const newsroom = await newsroomWith(t, 'layout: standard\n');
  await newsroom.build();
  tell(newsroom, 'z-pendapat', 'opinion');
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
