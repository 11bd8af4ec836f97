/** QR codes on paper lead back to the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qrCode } from '../../src/components/qr-code.ts';
import { scanned } from './camera.ts';

for (const address of [
  'https://warta.example/2023/10/05/badan-intelijen-belgia-awasi-gudang-alibaba/',
  'https://warta.example/2023/10/05/kafé-日本/',
  `https://warta.example/${'panjang-sekali-'.repeat(12)}/`,
])
  test(`a camera reads ${address.slice(0, 60)} from the code`, async () => {
    const { size, path } = qrCode(address);
    const svg = `<svg viewBox="0 0 ${size} ${size}"><path stroke="#000" d="${path}"/></svg>`;
    assert.equal(await scanned(svg), address);
  });
