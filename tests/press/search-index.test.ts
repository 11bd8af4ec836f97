/** The search index of whole newsrooms: what it holds, when it is made anew, and that it never names what is missing. */
import assert from 'node:assert/strict';
import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { build } from '../../src/press/build.ts';
import { indexOf, nothingIsMissing, slicesIn } from './search-files.ts';
import { filesOf, NOW, PROJECT, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const TOMORROW = NOW + 24 * 3600 * 1000;

const textsOf = (out: string) =>
  [...indexOf(out)].filter(([file]) => file.includes('/fragment/')).map(([, text]) => text);
const isFound = (out: string, words: string) => textsOf(out).some((text) => text.includes(words));

const write = ({ articles }: TinyNewsroom, path: string, from: string | RegExp, to: string) => {
  const file = join(articles, path);
  const text = readFileSync(file, 'utf8');
  assert.notEqual(text.replace(from, to), text, `${path} has "${from}"`);
  writeFileSync(file, text.replace(from, to));
};

test('every published story is in the index with its own words, and nothing that stands around it', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const { search } = await newsroom.build();
  assert.deepEqual({ slices: search.slices, stories: search.stories }, { slices: 1, stories: 3 });
  const found = textsOf(newsroom.out).map((text) => JSON.parse(text.replace('pagefind_dcd', '')));
  const market = found.find(({ url }) => url === '/2026/03/02/pasar-pagi/');
  assert.equal(
    market.content,
    'Pedagang pasar pagi pindah ke bangunan baru. Pedagang mulai pindah. Lihat hasil pemeriksaan.',
  );
  assert.deepEqual(market.filters, {
    section: ['Kota'],
    topic: ['Pasar'],
    author: ['Redaksi', 'Sari Dewi'],
    year: ['2026'],
  });
  nothingIsMissing(newsroom.out);
});

test('a draft, an embargoed and a withdrawn story are nowhere in the index', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  for (const options of [{}, { drafts: true }]) {
    await newsroom.build(options);
    for (const [file, text] of indexOf(newsroom.out)) {
      for (const secret of ['ahasia', 'mbargo', 'esok pagi', 'ditarik', 'Isi lama'])
        assert.equal(text.includes(secret), false, `${file} tells of "${secret}"`);
    }
  }
});

test('a story is found when its embargo ends, and no longer when it is withdrawn', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  assert.equal(isFound(newsroom.out, 'Isi embargo'), false);
  await newsroom.build({ now: TOMORROW });
  assert.equal(isFound(newsroom.out, 'Isi embargo'), true);
  write(
    newsroom,
    '2026/03/05/besok-pagi.md',
    'authors:',
    'status: withdrawn\nwithdrawn: { at: 2026-03-05 07:00, reason: "Keliru." }\nauthors:',
  );
  await newsroom.build({ now: TOMORROW });
  for (const [file, text] of indexOf(newsroom.out))
    assert.equal(text.includes('mbargo'), false, `${file} tells of the withdrawn story`);
  nothingIsMissing(newsroom.out);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean({ now: TOMORROW }));
});

/** Adds a year with so many stories that the archive is cut into slices. */
async function largeNewsroom(t: Parameters<typeof tinyNewsroom>[0]): Promise<TinyNewsroom> {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const story = readFileSync(join(newsroom.articles, '2026/03/03/panen-raya.md'), 'utf8');
  for (let n = 0; n < 1000; n++) {
    const day = `2025/${String(1 + (n % 2)).padStart(2, '0')}/${String(1 + (n % 28)).padStart(2, '0')}`;
    mkdirSync(join(newsroom.articles, day), { recursive: true });
    const text = story
      .replace('2026-03-03 09:15', `${day.replaceAll('/', '-')} 09:15`)
      .replace(/corrections:\n.*\n/, '')
      .replace('mulai memanen', `mulai memanen petak ${n}`);
    writeFileSync(join(newsroom.articles, day, `panen-${n}.md`), text);
  }
  return newsroom;
}

test('a large archive is cut by time, and an edit makes its own slice anew', async (t) => {
  const newsroom = await largeNewsroom(t);
  const { out } = newsroom;
  assert.equal((await newsroom.build()).search.slices, 2);
  assert.deepEqual(
    slicesIn(out).map(({ slice, stories, years }) => ({
      slice,
      stories,
      years,
    })),
    [
      { slice: '2026', stories: 3, years: [2026] },
      { slice: '2025', stories: 1000, years: [2025] },
    ],
  );
  write(newsroom, '2026/03/02/pasar-pagi.md', 'mulai pindah', 'selesai pindah');
  const newest = await newsroom.build();
  assert.deepEqual(
    { slices: newest.search.slices, stories: newest.search.stories },
    { slices: 1, stories: 3 },
  );
  assert.equal(isFound(out, 'selesai pindah'), true);
  write(newsroom, '2025/01/01/panen-0.md', 'petak 0', 'petak nol');
  const older = await newsroom.build();
  assert.deepEqual(
    { slices: older.search.slices, stories: older.search.stories },
    { slices: 1, stories: 1000 },
  );
  nothingIsMissing(out);
  assert.deepEqual(filesOf(out), await newsroom.clean());

  rmSync(join(newsroom.articles, '2025/02'), { recursive: true });
  await newsroom.build();
  assert.deepEqual(readdirSync(join(out, 'pagefind')), ['irisan.json', 'pagefind.js', 'semua']);
  assert.deepEqual(filesOf(out), await newsroom.clean());
});

test('pages are live before the index is made, and an index that could not be made is made by the next build', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  write(newsroom, '2026/03/02/pasar-pagi.md', 'mulai pindah', 'selesai pindah');
  const before = indexOf(newsroom.out);
  const died = newsroom.build({
    onLive: () => {
      const page = readFileSync(join(newsroom.out, '2026/03/02/pasar-pagi/index.html'), 'utf8');
      assert.ok(page.includes('selesai pindah'));
      throw new Error('The power went out.');
    },
  });
  await assert.rejects(died, /power went out/);
  assert.deepEqual(indexOf(newsroom.out), before);
  assert.equal((await newsroom.build()).search.stories, 3);
  assert.equal(isFound(newsroom.out, 'selesai pindah'), true);
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

test('where the indexer cannot be started, pages are printed once, and what to upload is told until a build ends well', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const changes = () => JSON.parse(readFileSync(join(newsroom.cache, 'changes.json'), 'utf8')).written;
  const failing = async () => {
    process.env.PAGEFIND_EXTENDED_BINARY_PATH = join(newsroom.cache, 'tidak-ada');
    const rendered: number[] = [];
    await assert
      .rejects(newsroom.build({ onProgress: (step, done) => step === 'print' && rendered.push(done) }), {
        name: 'PressFailure',
        message: /The pages are live; the search index is as it was, and the next build completes it\.$/,
      })
      .finally(() => delete process.env.PAGEFIND_EXTENDED_BINARY_PATH);
    return rendered.length;
  };
  write(newsroom, '2026/03/02/pasar-pagi.md', 'mulai pindah', 'selesai pindah');
  assert.ok((await failing()) > 0);
  assert.ok(changes().includes('2026/03/02/pasar-pagi/index.html'));
  assert.equal(await failing(), 0);
  assert.equal((await newsroom.build()).rendered, 0);
  assert.ok(changes().includes('2026/03/02/pasar-pagi/index.html'));
  assert.ok(changes().includes('pagefind/irisan.json'));
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
  await newsroom.build();
  assert.deepEqual(changes(), []);
});

/** Kills Pagefind's process while it is asked for something, as a machine out of memory does. */
function killIndexer(t: TestContext): void {
  const onStart = (started: unknown) => {
    if (!(started instanceof Object && 'process' in started && started.process instanceof ChildProcess))
      return;
    const { process: indexer } = started;
    indexer.once('spawn', () => {
      indexer.kill('SIGSTOP');
      setTimeout(() => indexer.kill('SIGKILL'), 100);
    });
  };
  subscribe('child_process', onStart);
  t.after(() => unsubscribe('child_process', onStart));
}

test('a build whose indexer is killed ends and says so, with its pages live; the next one makes the index', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const before = indexOf(newsroom.out);
  write(newsroom, '2026/03/02/pasar-pagi.md', 'mulai pindah', 'selesai pindah');
  await t.test('a killed indexer', async (t) => {
    killIndexer(t);
    await assert.rejects(newsroom.build(), {
      name: 'PressFailure',
      message:
        'Pagefind could not index the stories: Pagefind backend closed. The pages are live; the search index is as it was, and the next build completes it.',
    });
  });
  assert.deepEqual(indexOf(newsroom.out), before);
  const page = readFileSync(join(newsroom.out, '2026/03/02/pasar-pagi/index.html'), 'utf8');
  assert.ok(page.includes('selesai pindah'));
  const { rendered, search } = await newsroom.build();
  assert.deepEqual({ rendered, stories: search.stories }, { rendered: 0, stories: 3 });
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
});

test('a newsroom may do without search, and come back to it', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const searched = filesOf(newsroom.out);
  write(newsroom, '_desk/site.yml', 'language: id', 'language: id\nsearch: false');
  await newsroom.build();
  for (const [file, text] of filesOf(newsroom.out)) {
    assert.equal(/^(cari|pagefind)\//.test(file), false, file);
    if (file.endsWith('.html')) assert.equal(text.includes('/cari/'), false, `${file} leads to the search`);
  }
  assert.deepEqual(filesOf(newsroom.out), await newsroom.clean());
  write(newsroom, '_desk/site.yml', '\nsearch: false', '');
  await newsroom.build();
  assert.deepEqual(filesOf(newsroom.out), searched);
});

test('an empty newsroom has no index, and its search page says that there are no stories', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  await newsroom.build();
  const files = filesOf(newsroom.out);
  assert.deepEqual(
    [...files.keys()].filter((file) => file.startsWith('pagefind/')),
    [],
  );
  assert.match(files.get('cari/index.html') ?? '', /Belum ada berita/);
});

test('a newsroom in English is searched in English', async (t) => {
  const newsroom = await tinyNewsroom(t, 'inggris');
  await newsroom.build();
  const files = [...indexOf(newsroom.out).keys()];
  assert.ok(files.includes('semua/wasm.en.pagefind'));
  assert.match(filesOf(newsroom.out).get('cari/index.html') ?? '', /<h1[^>]*>Search the news/);
});

test('a site printed into another folder has its index there', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const out = `${newsroom.out}-lain`;
  await build({
    project: PROJECT,
    articles: newsroom.articles,
    ...{ cache: newsroom.cache, out, now: NOW },
    ...{ drafts: false, full: false, strict: false, workers: 0 },
  });
  assert.deepEqual(filesOf(out), filesOf(newsroom.out));
});
