/** QR codes on paper lead back to the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import decodeQR from 'qr/decode.js';
import { qrCode } from '../../src/components/qr-code.ts';

/** Pixels of a module: what a camera sees of it. */
const SCALE = 4;

/** The image that the path draws, black on white. */
function drawn({ size, path }: ReturnType<typeof qrCode>) {
  const side = size * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, left = 0, top = 0, run = 0] of path
    .matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)
    .map((m) => m.map(Number)))
    for (let y = top * SCALE; y < (top + 1) * SCALE; y++)
      for (let x = left * SCALE; x < (left + run) * SCALE; x++)
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  return { width: side, height: side, data };
}

for (const address of [
  'https://warta.example/2023/10/05/badan-intelijen-belgia-awasi-gudang-alibaba/',
  'https://warta.example/2023/10/05/kafé-日本/',
  `https://warta.example/${'panjang-sekali-'.repeat(12)}/`,
])
  test(`a camera reads ${address.slice(0, 60)} from the code`, () => {
    assert.equal(decodeQR(drawn(qrCode(address))), address);
  });
