/** A story that another site published first is read here, and found there. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { filesOf, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const ORIGINAL = 'https://asal.example/berita/7/';
const OWN = 'https://kabar.example/2026/01/09/titipan/';

/** The only story of January, and none yet that was corrected or withdrawn after it. */
async function newsroomWith(t: TestContext, canonical: string): Promise<TinyNewsroom> {
  const newsroom = await tinyNewsroom(t, 'kecil');
  rmSync(join(newsroom.articles, '2026/03/03'), { recursive: true });
  mkdirSync(join(newsroom.articles, '2026/01/09'), { recursive: true });
  write(newsroom, canonical);
  return newsroom;
}

const write = ({ articles }: TinyNewsroom, canonical: string) =>
  writeFileSync(
    join(articles, '2026/01/09/titipan.md'),
    `---\ntitle: Titipan\ndescription: Ringkasan.\ndate: 2026-01-09 08:00\nsection: kota\ncanonical: ${canonical}\n---\n\nIsi.\n`,
  );
const read = ({ out }: TinyNewsroom, file: string) => readFileSync(join(out, file), 'utf8');
const JUST_AFTER = { now: Date.parse('2026-01-09T09:00:00+07:00') };

test('a syndicated story stands in no sitemap, and a month of such stories alone has none', async (t) => {
  const newsroom = await newsroomWith(t, ORIGINAL);
  await newsroom.build();
  assert.ok(existsSync(join(newsroom.out, '2026/01/09/titipan/index.html')));
  assert.ok(!existsSync(join(newsroom.out, 'sitemap/2026-01.xml')));
  assert.doesNotMatch(read(newsroom, 'sitemap.xml'), /2026-01/);
  await newsroom.build(JUST_AFTER);
  assert.doesNotMatch(read(newsroom, 'sitemap-news.xml'), /titipan/);
});

test('a story that turns out to be syndicated leaves the sitemaps as in a clean build, and comes back', async (t) => {
  const newsroom = await newsroomWith(t, OWN);
  await newsroom.build(JUST_AFTER);
  assert.match(read(newsroom, 'sitemap-news.xml'), /titipan/);
  for (const canonical of [ORIGINAL, OWN]) {
    write(newsroom, canonical);
    await newsroom.build(JUST_AFTER);
    assert.equal(existsSync(join(newsroom.out, 'sitemap/2026-01.xml')), canonical === OWN);
    assert.deepEqual(filesOf(newsroom.out), await newsroom.clean(JUST_AFTER));
  }
});

test('search engines and readers of feeds are told where a syndicated story was first published', async (t) => {
  const newsroom = await newsroomWith(t, ORIGINAL);
  await newsroom.build();
  const html = read(newsroom, '2026/01/09/titipan/index.html');
  const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  const [story] = (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph'];
  assert.deepEqual([story?.mainEntityOfPage, story?.isBasedOn], [ORIGINAL, ORIGINAL]);
  assert.ok(html.includes(`<link rel="canonical" href="${ORIGINAL}">`));
  assert.match(
    read(newsroom, 'rss.xml'),
    /Pertama kali terbit di &lt;a href=("|&quot;)https:\/\/asal\.example\/berita\/7\/\1&gt;asal/,
  );
});

test("a story with its own address as canonical is the newsroom's own", async (t) => {
  const newsroom = await newsroomWith(t, OWN);
  await newsroom.build();
  assert.doesNotMatch(read(newsroom, '2026/01/09/titipan/index.html'), /Pertama kali terbit|isBasedOn/);
});
