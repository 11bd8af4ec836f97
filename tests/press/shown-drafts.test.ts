/** Drafts and stories to come, where the newsroom is shown them: machines are told nothing of them. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bytesOf, filesOf, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const DRAFT = '2026/03/04/rencana-rahasia';
const SCHEDULED = '2026/03/05/besok-pagi';
const SHOWN = { drafts: true };

/** Feeds and sitemaps that name a story. */
const machinesTold = (files: Map<string, string>, story: string) =>
  [...files]
    .filter(
      ([file, text]) => /(?:^|\/)(?:rss|sitemap).*\.xml$|feed\.json$/.test(file) && text.includes(story),
    )
    .map(([file]) => file);

test('a draft or scheduled story that is shown is marked in its title, and kept out of feeds and search engines', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build(SHOWN);
  const files = filesOf(newsroom.out);
  for (const [story, title] of [
    [DRAFT, 'Konsep – belum terbit: Rencana rahasia'],
    [SCHEDULED, 'Terjadwal – belum terbit: '],
  ] as const) {
    const page = files.get(`${story}/index.html`) ?? '';
    assert.ok(page.includes(`<title>${bytesOf(title)}`), story);
    assert.match(page, /<meta name="robots" content="noindex">/);
    assert.doesNotMatch(page, /rel="canonical"/);
    assert.deepEqual(machinesTold(files, story), []);
  }
  const known = await newsroom.clean();
  for (const file of ['rss.xml', 'feed.json', 'sitemap-news.xml', 'sitemap.xml', 'sitemap/halaman.xml'])
    assert.equal(files.get(file), known.get(file), file);
});

const publish = ({ articles }: TinyNewsroom) => {
  const file = join(articles, `${DRAFT}.md`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('status: draft\n', ''));
};

test('a draft that was shown comes into feeds and sitemaps when it is published', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build(SHOWN);
  publish(newsroom);
  await newsroom.build(SHOWN);
  const files = filesOf(newsroom.out);
  const told = machinesTold(files, DRAFT);
  for (const file of ['rss.xml', 'feed.json', 'desa/rss.xml', 'sitemap-news.xml', 'sitemap/2026-03.xml'])
    assert.ok(told.includes(file), file);
  assert.deepEqual(files, await newsroom.clean(SHOWN));
});
