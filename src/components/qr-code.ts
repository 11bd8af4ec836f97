import { encode } from 'uqr';

/**
 * Any of the eight masks can be read; trying all for the handsomest takes fifteen times as long, on every page.
 * ISO/IEC 18004, 7.8
 */
const MASK = 0;
/** Modules left white on each side. */
const QUIET = 2;

/** A QR code as one SVG path on a square of `size` units, quiet zone included. */
export function qrCode(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { border: 0, maskPattern: MASK });
  let path = '';
  for (const [y, row] of data.entries())
    for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, x)) {
      const end = row.indexOf(false, x);
      const run = (end < 0 ? size : end) - x;
      path += `M${x + QUIET} ${y + QUIET}h${run}v1h-${run}z`;
      x += run;
    }
  return { size: size + 2 * QUIET, path };
}
