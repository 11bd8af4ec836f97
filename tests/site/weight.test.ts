/** What readers on bad networks pay for. Bytes are counted as brotli sends them. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { demonstration, pagesOf } from './demonstration.ts';

/** The first round trip of a new connection carries ten packets. https://datatracker.ietf.org/doc/html/rfc6928 */
const STORY_BYTES = 14_000;
/** Ten full packets: the front page and its style sheet together. */
const FIRST_WINDOW = 14_600;
const STORY_ELEMENTS = 600;
const STYLE_BYTES = 10_000;
const SCRIPT_BYTES = 3000;
/** Of `/ringan/`, before compression: a minute on the slowest network that phones still have. */
const LIGHT_BYTES = 30_000;

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

/** A page's style sheets, by their paths in the site. */
const sheetsOf = (html: string) =>
  [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, file = '']) => file);

const compressed = (file: string) => brotliCompressSync(readFileSync(join(dist, file))).length;

test('a page has one light style sheet, the front page its own, with which it arrives in the first round trip', () => {
  const ofFront = sheetsOf(readFileSync(join(dist, 'index.html'), 'utf8'));
  const ofOthers = new Set(
    pagesOf(dist)
      .filter(({ file, kind }) => kind === 'page' && file !== 'index.html')
      .map(({ html }) => sheetsOf(html).join()),
  );
  ofOthers.delete(''); // the light edition
  const sheets = [...ofFront, ...ofOthers];
  assert.equal(sheets.length, 2);
  assert.deepEqual(sheets.toSorted(), globSync('_aset/*.css', { cwd: dist }).toSorted());
  for (const sheet of sheets)
    assert.ok(compressed(sheet) <= STYLE_BYTES, `${sheet}: ${compressed(sheet)} bytes`);
  const front = compressed('index.html') + compressed(ofFront.join());
  assert.ok(front <= FIRST_WINDOW, `${front} bytes`);
});

/** The scripts of a page, by their paths in the site. */
const scriptsOf = (html: string) =>
  [...html.matchAll(/<script type="module" src="\/([^"]+)"/g)].map(([, file = '']) => file);

test('no page loads more script than the aim, the search page neither, and a text no less than it needs', () => {
  const pages = pagesOf(dist).filter(({ kind }) => kind === 'page');
  const weights = new Map(
    globSync('_aset/*.js', { cwd: dist }).map((file) => {
      const script = readFileSync(join(dist, file));
      assert.doesNotMatch(script.toString(), /\bfrom[`"']|\bimport[`"'{]/, `${file} is whole`);
      return [file, brotliCompressSync(script).length];
    }),
  );
  const needed = /class="rail rail-fragment"|class="share-device"|<warta-embed|class="footnote-ref"/;
  for (const { file, html } of pages) {
    const scripts = scriptsOf(html);
    const bytes = scripts.reduce((sum, script) => sum + (weights.get(script) ?? SCRIPT_BYTES), 0);
    assert.ok(bytes <= SCRIPT_BYTES, `${file}: ${bytes} bytes`);
    assert.ok(!needed.test(html) || scripts.length === 2, `${file} lacks the script of its text`);
    if (file === 'index.html') assert.equal(scripts.length, 1, 'the front page has no text');
  }
});

const LIGHT = 'ringan/index.html';

test('every page waits for one style sheet, and the light edition for none', () => {
  const pages = pagesOf(dist).filter(({ kind }) => kind === 'page');
  for (const { file, html } of pages) {
    const sheets = html.match(/<link rel="stylesheet"/g)?.length ?? 0;
    assert.equal(sheets, file === LIGHT ? 0 : 1, file);
  }
});

test('the light edition is one file of text, and light', () => {
  const html = readFileSync(join(dist, LIGHT));
  assert.ok(html.length < LIGHT_BYTES, `${html.length} bytes`);
  assert.doesNotMatch(html.toString(), /<(img|picture|script|iframe|video)|rel="(stylesheet|preload)"|url\(/);
  assert.ok((html.toString().match(/<h3>/g)?.length ?? 0) > 30, 'it has the news');
});
