/** Publishing into an archive prints what is near the story, however large the archive is. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { writeNewsroom, writeOneMore } from '../../bench/newsroom.ts';
import { NEIGHBOURHOOD } from '../../src/archive/lists.ts';
import { build } from '../../src/press/build.ts';
import { PROJECT, sharedCache } from './tiny-newsroom.ts';

const SIZE = { stories: 5000, seed: 1 };
const NOW = Date.parse('2040-01-01T00:00:00Z');

/** What is printed again for any new story, besides what its topics, authors and section have. */
const ALWAYS = [
  'the story',
  ...['the front page', '/rss.xml', '/feed.json', '/terkini/'],
  ...['/indeks/', 'its year', 'its month', 'its day', 'the day before'],
  ...['/topik/', '/penulis/', '/ringan/', '/404.html'],
  ...['/sitemap.xml', "its month's sitemap", '/sitemap-news.xml'],
  ...['/sitemap/halaman.xml', '/sitemap/topik/1.xml', '/sitemap/penulis/1.xml'],
].length;
/** Page, RSS, JSON feed, fragment, and a page that is closed now. */
const FOR_ITS_SECTION = 5;
/** Page, RSS, and a page that is closed now. */
const FOR_A_TERM = 3;

async function newsroomOf5000(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'warta-fan-out-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [articles = '', out = '', cache = ''] = ['articles', 'dist', 'cache'].map((name) =>
    join(folder, name),
  );
  await writeNewsroom(articles, SIZE);
  await sharedCache(cache);
  const print = () =>
    build({
      ...{ project: PROJECT, articles, out, cache, now: NOW },
      ...{ drafts: false, full: false, strict: false, workers: availableParallelism() },
    });
  return { articles, print };
}

/** How many topics and authors a story names. */
function termsOf(file: string): number {
  const text = readFileSync(file, 'utf8');
  return ['topics', 'authors']
    .map((key) => new RegExp(`^${key}: \\[(.*)\\]$`, 'm').exec(text)?.[1]?.split(',').length ?? 0)
    .reduce((sum, n) => sum + n, 0);
}

test('one story among 5,000 prints again what is near it, and nothing else', async (t) => {
  const { articles, print } = await newsroomOf5000(t);
  const whole = await print();
  assert.deepEqual(whole.problems, []);
  assert.ok(whole.rendered > SIZE.stories);

  await t.test('a new story: its lists, their feeds, and the stories just before it', async () => {
    const terms = termsOf(join(articles, writeOneMore(articles, SIZE)));
    const { rendered, written } = await print();
    // In each list that it stands in, the stories just before it may show it as related.
    const near = NEIGHBOURHOOD * (terms + 1);
    const most = ALWAYS + FOR_ITS_SECTION + FOR_A_TERM * terms + near;
    t.diagnostic(`${rendered} pages rendered, ${written} files written; at most ${most}`);
    assert.ok(rendered > 0 && rendered <= most, `${rendered} pages rendered, at most ${most}`);
    assert.ok(written > 0 && written <= rendered, `${written} files written of ${rendered} rendered`);
  });

  await t.test('a new headline of an old story: its lists, and the stories around it', async () => {
    const file = join(articles, '2015/03/01/berita-1771.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: "Judul yang lain"'));
    const terms = termsOf(file);
    const { rendered, written } = await print();
    // Itself, its day, its month's sitemap and their index; a numbered page of each list, and the stories on both sides.
    const most = 4 + (1 + 2 * NEIGHBOURHOOD) * (terms + 1);
    t.diagnostic(`${rendered} pages rendered, ${written} files written; at most ${most}`);
    assert.ok(rendered > 0 && rendered <= most, `${rendered} pages rendered, at most ${most}`);
    assert.ok(written > 0 && written <= rendered, `${written} files written of ${rendered} rendered`);
  });
});
