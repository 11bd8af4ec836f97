/** The fonts that lie in the house are those that their recipe makes, and light enough. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CUTS, cutBytes } from '../../scripts/fonts/cuts.ts';
import { styleSheet } from '../../scripts/fonts/style-sheet.ts';

/** Bytes of all fonts together. */
const BUDGET = 70_000;

const fonts = await Promise.all(CUTS.map(async (cut) => ({ cut, bytes: await cutBytes(cut) })));

test('each font is cut from its package as written, and anew gives the same bytes', () => {
  for (const { cut, bytes } of fonts)
    assert.ok(
      bytes.equals(readFileSync(`src/styles/fonts/${cut.name}.woff2`)),
      `${cut.name}: run npm run fonts`,
    );
});

test('the style sheet names them, and stand-ins of the same measure', async () => {
  assert.equal(readFileSync('src/styles/fonts.css', 'utf8'), await styleSheet(fonts));
});

test('every letter of a style is in one file, that which all pages ask for or that of rare ones', () => {
  for (const { cut } of fonts.filter(({ cut: { family } }) => family === 'Warta Serif')) {
    const letters = CUTS.filter(({ source, axes }) => source === cut.source && axes === cut.axes).flatMap(
      (same) => same.letters,
    );
    assert.deepEqual(letters.length, new Set(letters).size, cut.name);
    for (const letter of 'aZ9éÆßœŠ€–“') assert.ok(letters.includes(letter), `${cut.name}: ${letter}`);
  }
});

test('all fonts together weigh less than a small photo', () => {
  const weight = fonts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  assert.ok(weight <= BUDGET, `${weight} bytes`);
});
