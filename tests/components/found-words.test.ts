import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patternOf } from '../../src/components/found-words.ts';

const found = (words: readonly string[], text: string) =>
  [...text.matchAll(patternOf(words))].map(([word]) => word);

test('words with a hyphen, an apostrophe or any other sign are found as they are written', () => {
  for (const word of [
    'anak-anak',
    'Jum’at',
    "Jum'at",
    '20%',
    'C++',
    'a.b',
    '(x)',
    '[y]',
    '{z}',
    'a|b',
    'a/b',
    '\\\\d',
    '$1',
    'x,y',
  ])
    assert.deepEqual(found([word, 'lain'], `Kata ${word} dan axb, kata${word}x.`), [word], word);
});

test('a word is found in any case, and not as a part of another', () => {
  assert.deepEqual(found(['beras', 'harga'], 'Harga BERAS: beras, berasnya, seharga.'), [
    'Harga',
    'BERAS',
    'beras',
  ]);
});
