/** Colours can be told from what they stand on, by everyone and on both papers. WCAG 2.2, 1.4.3 and 1.4.11 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COLOURS } from '../../src/content/colours.ts';

const TEXT = 4.5;
const MARK = 3;

type Pair = readonly [light: string, dark: string];

/** Every `--name: light-dark(#…, #…)` of a style sheet, in its order. */
function pairsOf(file: string): readonly (readonly [string, Pair])[] {
  const found = readFileSync(`src/styles/${file}`, 'utf8').matchAll(
    /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
  );
  return [...found].map(([, name = '', light = '', dark = '']) => [name, [light, dark]] as const);
}

const tokens = new Map(pairsOf('tokens.css'));
const accents = pairsOf('colours.css').map(([, pair]) => pair);

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function assertContrast(name: string, front: Pair | undefined, back: Pair | undefined, least: number): void {
  assert.ok(front && back, `${name} are colours of the style sheets`);
  for (const theme of [0, 1] as const) {
    const found = contrast(front[theme], back[theme]);
    assert.ok(found >= least, `${name} in ${theme === 0 ? 'light' : 'dark'}: ${found.toFixed(2)}`);
  }
}

test('black on white has the contrast that the standard says', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
});

test('every section accent can be read on every ground that carries it', () => {
  assert.equal(accents.length, COLOURS.length);
  for (const [i, accent] of accents.entries()) {
    for (const ground of ['paper', 'paper-soft', 'advert'])
      assertContrast(`${COLOURS[i]} on ${ground}`, accent, tokens.get(ground), TEXT);
  }
});

test('text can be read on every ground', () => {
  for (const [ink, ground] of [
    ['ink', 'paper'],
    ['ink', 'paper-soft'],
    ['ink', 'advert'],
    ['ink-soft', 'paper'],
    ['ink-soft', 'paper-soft'],
    ['ink-soft', 'advert'],
    ['on-notice', 'notice'],
    ['paper', 'ink'],
  ] as const)
    assertContrast(`${ink} on ${ground}`, tokens.get(ink), tokens.get(ground), TEXT);
});

test('the ring around what has the focus, and the bar of a correction, can be seen', () => {
  assertContrast('focus on paper', tokens.get('focus'), tokens.get('paper'), MARK);
  assertContrast('notice bar on paper', tokens.get('notice-rule'), tokens.get('paper'), MARK);
});
