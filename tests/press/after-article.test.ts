/** What is offered below a story: Artikel Terkait, and then Berita Lainnya of its section. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { filesOf, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const idOf = (day: number) => `2026/02/${String(day).padStart(2, '0')}/kabar`;
const fileOf = ({ articles }: TinyNewsroom, day: number) => join(articles, `${idOf(day)}.md`);

/** A story of a day in February, of one section and one topic. */
function tell(newsroom: TinyNewsroom, day: number, topic = 'bersama'): void {
  mkdirSync(dirname(fileOf(newsroom, day)), { recursive: true });
  const date = `${idOf(day).slice(0, 10).replaceAll('/', '-')} 08:00`;
  writeFileSync(
    fileOf(newsroom, day),
    `---\ntitle: Kabar ke-${day}\ndescription: Ringkasan.\ndate: ${date}\nsection: kota\ntopics: [${topic}]\n---\n\nIsi.\n`,
  );
}

/** Days of the stories that the two lists below a story name. */
function offered({ out }: TinyNewsroom, day: number) {
  const html = readFileSync(join(out, idOf(day), 'index.html'), 'utf8');
  const [, related = '', others = ''] = html.split(/Artikel Terkait|Berita Lainnya/);
  const daysIn = (part: string) =>
    [...part.matchAll(/href="\/2026\/02\/(\d\d)\/kabar\/"/g)].map(([, found]) => Number(found));
  return { related: daysIn(related), others: daysIn(others) };
}

test('Berita Lainnya are the five stories before one in its section that Artikel Terkait does not name', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  for (let day = 1; day <= 20; day++) tell(newsroom, day);
  await newsroom.build();
  const { related, others } = offered(newsroom, 20);
  assert.deepEqual(related, [19, 18, 17, 16, 15, 14]);
  assert.deepEqual(others, [13, 12, 11, 10, 9]);
  assert.deepEqual(offered(newsroom, 10).others.length, 5);
});

test('the furthest of Berita Lainnya comes and goes as in a clean build', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  for (let day = 1; day <= 20; day++) if (day !== 9) tell(newsroom, day);
  await newsroom.build();
  assert.deepEqual(offered(newsroom, 20).others, [13, 12, 11, 10, 8]);
  tell(newsroom, 9, 'lain');
  await newsroom.build();
  assert.deepEqual(offered(newsroom, 20).others, [13, 12, 11, 10, 9]);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
  rmSync(fileOf(newsroom, 9));
  await newsroom.build();
  assert.deepEqual(offered(newsroom, 20).others, [13, 12, 11, 10, 8]);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

test('the section fills up what topics leave free of Artikel Terkait', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  for (let day = 1; day <= 14; day++) tell(newsroom, day, day % 3 === 0 ? 'bersama' : `sendiri-${day}`);
  await newsroom.build();
  assert.deepEqual(offered(newsroom, 13).related, [14, 12, 11, 10, 9, 8]);
  assert.deepEqual(offered(newsroom, 12).related, [9, 6, 3, 13, 11, 14]);
  tell(newsroom, 14, 'bersama');
  await newsroom.build();
  assert.deepEqual(offered(newsroom, 12).related, [14, 9, 6, 3, 13, 11]);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});
