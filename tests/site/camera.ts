/** What a reader's camera reads from a printed QR code. */
import decodeQR from 'qr/decode.js';
import type { qrCode } from '../../src/components/qr-code.ts';

type Code = ReturnType<typeof qrCode>;

/** Pixels of a module: what a camera sees of it. */
const SCALE = 4;

/** @returns the text of the code */
export const scanned = (code: Code): string => decodeQR(drawn(code));

/** The codes of a page, as they are drawn on it. */
export const codesOf = (html: string): readonly Code[] =>
  [...html.matchAll(/<svg class="qr" viewBox="0 0 (\d+) \d+"[^>]*><path d="([^"]+)"/g)].map(
    ([, size, path = '']) => ({ size: Number(size), path }),
  );

/** The image that the path draws, black on white. */
function drawn({ size, path }: Code) {
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
