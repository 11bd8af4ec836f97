import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearchArchive } from '../../src/components/search/archive.ts';
import type { PagefindInstance } from '../../src/components/search/pagefind.ts';

const slice = (name: string) => ({ slice: name, tag: name, stories: 10, years: [Number(name)] });
const SLICES = ['2026', '2025', '2024'].map(slice);

/** An index whose slices come a little later, as over a network. @param merged takes their names */
function lateIndex(merged: string[]): PagefindInstance {
  const later = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
  return {
    search: async () => ({ results: [], totalFilters: {} }),
    filters: async () => ({}),
    mergeIndex: async (folder) => {
      merged.push(folder);
      await later();
    },
  };
}

test('two questions that follow each other fast open each slice once, so that no story is found twice', async () => {
  const merged: string[] = [];
  const archive = new SearchArchive(lateIndex(merged), SLICES, SLICES[0] ?? slice('2026'));
  const question = { words: 'beras', filters: {}, isCounting: false, enough: 10, most: 1000 };
  const ask = async () => {
    let hasOlder = true;
    for await (const answer of archive.ask(question)) hasOlder = answer.hasOlder;
    return hasOlder;
  };
  assert.deepEqual(await Promise.all([ask(), ask()]), [false, false]);
  assert.deepEqual(merged, ['/pagefind/2025/', '/pagefind/2024/']);
});
