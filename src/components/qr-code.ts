import { encode } from 'uqr';

/**
 * Any of the eight masks can be read; trying all for the handsomest takes fifteen times as long, on every page.
 * ISO/IEC 18004, 7.8
 */
const MASK = 0;

/** A QR code as one SVG path on a square of `size` units, quiet zone included. */
export function qrCode(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { border: 2, maskPattern: MASK });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) =>
      dark && !row[x - 1] ? [`M${x} ${y}h${runFrom(row, x)}v1h-${runFrom(row, x)}z`] : [],
    ),
  );
  return { size, path: runs.join('') };
}

/** How many dark modules stand next to each other from `x` on. */
function runFrom(row: readonly boolean[], x: number): number {
  const end = row.indexOf(false, x);
  return (end < 0 ? row.length : end) - x;
}
