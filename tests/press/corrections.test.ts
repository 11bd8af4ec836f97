/** The pages of corrections: the newest, and in a newsroom with many those of each year. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { Edit } from './edits.ts';
import { filesOf, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const fileOf = (n: number) => `2024/06/01/panen-${n}.md`;

/** @param at when it was corrected */
function writeCorrected({ articles }: TinyNewsroom, n: number, at: string, more = ''): void {
  const file = join(articles, fileOf(n));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `---
title: "Panen petak ${n}"
description: "Petani memanen petak ${n}."
date: 2024-06-01 08:00
section: desa
authors: [redaksi]
corrections:
  - { at: ${at}, kind: ralat, text: "Luas petak ${n} semula keliru." }
${more}---

Petak ${n} dipanen.
`,
  );
}

/** Ten stories that were corrected in each of two years; the newsroom has one more, corrected in 2026, and one withdrawn then. */
async function correctedNewsroom(t: Parameters<typeof tinyNewsroom>[0]): Promise<TinyNewsroom> {
  const newsroom = await tinyNewsroom(t, 'kecil');
  for (let n = 0; n < 20; n++)
    writeCorrected(newsroom, n, n < 10 ? `2024-06-0${1 + (n % 9)} 09:00` : `2025-12-31 23:${10 + n}`);
  return newsroom;
}

const pageIn = ({ out }: TinyNewsroom, page: string) =>
  readFileSync(join(out, page, 'index.html'), 'utf8').replace(/<footer class="footer">.*/s, '');
const textsOn = (page: string) =>
  [...page.matchAll(/<p>(Luas petak \d+|Jumlah desa|Sumber mencabut)[^<]*<\/p>/g)].map(([, text]) => text);
const yearsIn = ({ out }: TinyNewsroom) =>
  [...filesOf(join(out, 'ralat')).keys()].filter((file) => file !== 'index.html').map(dirname);

test('a newsroom with many corrections shows the newest, and all of them year by year', async (t) => {
  const newsroom = await correctedNewsroom(t);
  await newsroom.build();
  const newest = pageIn(newsroom, 'ralat');
  const texts = textsOn(newest);
  assert.equal(texts.length, 20);
  assert.deepEqual(texts.slice(0, 3), ['Jumlah desa', 'Sumber mencabut', 'Luas petak 19']);
  for (const year of [2024, 2025, 2026]) assert.ok(newest.includes(`<a href="/ralat/${year}/">${year}</a>`));
  assert.deepEqual(yearsIn(newsroom), ['2024', '2025', '2026']);
  assert.deepEqual(
    [2024, 2025, 2026].map((year) => textsOn(pageIn(newsroom, `ralat/${year}`)).length),
    [10, 10, 2],
  );
  const [first, last] = [
    textsOn(pageIn(newsroom, 'ralat/2025'))[0],
    textsOn(pageIn(newsroom, 'ralat/2024'))[0],
  ];
  assert.deepEqual([first, last], ['Luas petak 19', 'Luas petak 8']);
  assert.ok(pageIn(newsroom, 'ralat/2024').includes('<h1>Ralat, koreksi, dan hak jawab 2024</h1>'));
});

test('a newsroom with few corrections has them on one page', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  assert.deepEqual(textsOn(pageIn(newsroom, 'ralat')), ['Jumlah desa', 'Sumber mencabut']);
  assert.deepEqual(yearsIn(newsroom), []);
  assert.ok(!pageIn(newsroom, 'ralat').includes('/ralat/2026/'));
});

const EDITS: readonly (readonly [
  what: string,
  edit: Edit,
  years: readonly string[],
  written?: readonly string[],
])[] = [
  [
    'a correction of the year before',
    (newsroom) => writeCorrected(newsroom, 20, '2025-07-01 10:00'),
    ['2024', '2025', '2026'],
    ['ralat/2025/index.html'],
  ],
  [
    'a correction of this year',
    (newsroom) => writeCorrected(newsroom, 21, '2026-01-01 00:00'),
    ['2024', '2025', '2026'],
    ['ralat/2026/index.html'],
  ],
  [
    'a corrected story that is withdrawn',
    (newsroom) =>
      writeCorrected(
        newsroom,
        19,
        '2025-12-31 23:29',
        'status: withdrawn\nwithdrawn: { at: 2026-01-02 09:00, reason: "Keliru." }\n',
      ),
    ['2024', '2025', '2026'],
    ['ralat/2025/index.html', 'ralat/2026/index.html'],
  ],
  [
    'a link to the corrections of a year',
    ({ articles }) =>
      writeFileSync(
        join(articles, '_desk/topics/panen.md'),
        '---\nname: Panen\n---\n\n[Ralat 2024](/ralat/2024/)\n',
      ),
    ['2024', '2025', '2026'],
  ],
  [
    'a year whose corrections all go with their stories, so that one page has room for the rest',
    ({ articles }) => {
      rmSync(join(articles, '_desk/topics/panen.md'));
      for (let n = 0; n < 10; n++) rmSync(join(articles, fileOf(n)));
    },
    [],
  ],
];

test('pages of corrections come, change and go with them, and the site is that of a clean build', async (t) => {
  const newsroom = await correctedNewsroom(t);
  await newsroom.build();
  for (const [what, edit, years, files = []] of EDITS) {
    await edit(newsroom);
    const { problems } = await newsroom.build();
    assert.deepEqual(problems, [], what);
    assert.deepEqual(yearsIn(newsroom), years, what);
    const { written } = JSON.parse(readFileSync(join(newsroom.cache, 'changes.json'), 'utf8'));
    const ofYears = written.filter((path: string) => /^ralat\/\d/.test(path));
    assert.deepEqual(ofYears, files, what);
    assert.deepEqual(filesOf(newsroom.out), await newsroom.clean(), what);
  }
});

const WITHDRAWN = `---
title: "Kabar yang ditarik"
description: "Kabar ini ditarik."
date: 2026-03-03 11:00
section: desa
authors: [redaksi]
status: withdrawn
withdrawn: { at: 2026-03-03 15:00, reason: "Sumber mencabut keterangannya." }
corrections:
  - { at: 2026-03-03 12:00, kind: ralat, text: "Semula tertulis lain." }
  - { at: 2026-03-03 13:00, kind: hak-jawab, text: "Kami membantah." }
---

Isi lama.
`;

test('a withdrawal is told to the public, and who answered the withdrawn story keeps their say', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  writeFileSync(join(newsroom.articles, '2026/03/03/kabar-ditarik.md'), WITHDRAWN);
  assert.deepEqual((await newsroom.build()).problems, []);
  const told = [
    ...pageIn(newsroom, 'ralat').matchAll(
      /<p class="kicker">([^<]*?)\s*<\/p>\s*<h2[^>]*><a[^>]*>([^<]*)<\/a><\/h2>\s*<p>([^<]*)</g,
    ),
  ].map(([, ...words]) => words);
  assert.deepEqual(told, [
    ['Ralat', 'Panen raya dimulai', 'Jumlah desa semula tertulis dua.'],
    ['Pencabutan', 'Dicabut: Kabar yang ditarik', 'Sumber mencabut keterangannya.'],
    ['Hak jawab', 'Dicabut: Kabar yang ditarik', 'Kami membantah.'],
  ]);
  const page = pageIn(newsroom, '2026/03/03/kabar-ditarik');
  assert.match(page, /Alasan: Sumber mencabut.*<strong>Hak jawab<\/strong>.*Kami membantah\./s);
  const { items } = JSON.parse(readFileSync(join(newsroom.out, 'feed.json'), 'utf8'));
  const notice = items.find(({ url }: { url: string }) => url.endsWith('/kabar-ditarik/')).content_html;
  assert.match(
    notice,
    /<p>Berita ini telah dicabut\.[^<]*<\/p>\n<p>Hak jawab \([^)]*\): Kami membantah\.<\/p>/,
  );
  for (const text of [pageIn(newsroom, 'ralat'), page, notice])
    assert.doesNotMatch(text, /Semula tertulis lain/);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

test('a link to corrections of a year without any is told', async (t) => {
  const newsroom = await correctedNewsroom(t);
  writeFileSync(
    join(newsroom.articles, '_desk/topics/panen.md'),
    '---\nname: Panen\n---\n\n[Ralat 2019](/ralat/2019/), [ralat 2024](/ralat/02024/)\n',
  );
  const { problems } = await newsroom.build();
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message]),
    [
      ['broken-link', 'The site has no page at /ralat/02024/.'],
      ['broken-link', 'The site has no page at /ralat/2019/.'],
    ],
  );
});
