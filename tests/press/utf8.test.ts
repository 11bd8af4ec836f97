import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8Of } from '../../src/press/utf8.ts';

const LONG = `“Berita” — ${'Ääkköset, 日本語, 🗞 & kata. '.repeat(20_000)}`;

for (const [name, text] of [
  ['nothing', ''],
  ['letters of ASCII alone', 'Berita hari ini'],
  ['letters of one byte in memory', 'Café Olé'],
  ['any letters', 'Šarūnas, 東京, 🗞'],
  ['a text longer than all before', LONG],
  ['a short text after a long one', 'habis'],
  ['half of a character', 'a\ud83db'],
  ['half of a character at the end', `${LONG}\udc00`],
] as const)
  test(`${name}: the bytes are those of Buffer.from`, () => {
    assert.deepEqual(Buffer.from(utf8Of(text)), Buffer.from(text));
  });
