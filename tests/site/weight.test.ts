/** What readers on bad networks pay for. Bytes are counted as brotli sends them. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { demonstration, pagesOf } from './demonstration.ts';

/** The first round trip of a new connection carries ten packets. https://datatracker.ietf.org/doc/html/rfc6928 */
const STORY_BYTES = 14_000;
const STORY_ELEMENTS = 600;
const STYLE_BYTES = 10_000;

const { dist } = await demonstration();
const stories = pagesOf(dist).filter(({ file, kind }) => kind === 'page' && /^\d{4}\//.test(file));

test('every story arrives in the first round trip, with few elements', () => {
  assert.ok(stories.length > 40, `${stories.length} stories`);
  for (const { file, html } of stories) {
    const bytes = brotliCompressSync(html).length;
    assert.ok(bytes <= STORY_BYTES, `${file}: ${bytes} bytes`);
    const elements = html.match(/<[a-z]/g)?.length ?? 0;
    assert.ok(elements <= STORY_ELEMENTS, `${file}: ${elements} elements`);
  }
});

test('the style sheet of the whole site is light', () => {
  const sheets = globSync('_aset/*.css', { cwd: dist }).map((file) => readFileSync(join(dist, file)));
  const bytes = sheets.reduce((sum, sheet) => sum + brotliCompressSync(sheet).length, 0);
  assert.equal(sheets.length, 2, 'one for every page, and that of the search page');
  assert.ok(bytes <= STYLE_BYTES, `${bytes} bytes`);
});

test('every page waits for one style sheet; the search page alone has one more of its own', () => {
  const pages = pagesOf(dist).filter(({ kind }) => kind === 'page');
  for (const { file, html } of pages) {
    const sheets = html.match(/<link rel="stylesheet"/g)?.length ?? 0;
    assert.equal(sheets, file === 'cari/index.html' ? 2 : 1, file);
  }
});
