import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { type Bundle, Indexer } from '../../src/search/bundle.ts';
import type { SearchRecord } from '../../src/search/record.ts';

/** Records with many values of each filter: what a hash map would put in another order each time. */
const records: readonly SearchRecord[] = Array.from({ length: 300 }, (_, n) => ({
  url: `/2026/03/01/berita-${n}/`,
  language: 'id',
  content: `Berita nomor ${n} tentang hal ${n % 17}, ${n % 23} dan ${n % 29}.`,
  meta: {
    title: `Berita ${n}`,
    section: 'Desa',
    date: '1 Maret 2026',
    topics: `Topik ${n % 31}`,
    authors: 'Sri',
  },
  filters: {
    section: [`Kanal ${n % 7}`],
    topic: [`Topik ${n % 31}`, `Topik ${n % 37}`],
    author: [`Penulis ${n % 19}`],
    year: ['2026'],
  },
}));

async function bundleOf(records: readonly SearchRecord[]): Promise<Bundle> {
  const indexer = new Indexer('id');
  try {
    return await indexer.bundleOf(records);
  } finally {
    await indexer.close();
  }
}

test('the same records give the same bytes, also by another indexer', async () => {
  const first = await bundleOf(records);
  assert.deepEqual(await bundleOf(records), first);
});

test('a bundle has the pages’ texts, and nothing for other languages or other looks', async () => {
  const { files, tag } = await bundleOf(records.slice(0, 2));
  const kinds = files.map(({ path }) => path.replace(/id_[0-9a-f]+/, '*'));
  assert.deepEqual(
    [...new Set(kinds)],
    [
      'filter/*.pf_filter',
      'fragment/*.pf_fragment',
      'index/*.pf_index',
      'wasm.id.pagefind',
      'pagefind.*.pf_meta',
      'pagefind-entry.json',
    ],
  );
  assert.match(tag, /^[0-9a-f]{6,}$/);
  const fragment = files.find(({ path }) => path.startsWith('fragment/'));
  assert.match(gunzipSync(fragment?.content ?? '').toString(), /Berita nomor \d tentang/);
});

test('no records make a bundle without files', async () => {
  assert.deepEqual((await bundleOf([])).files, []);
});
