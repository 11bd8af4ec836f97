import encodeQR from 'qr';

/** Modules left white on each side. */
const QUIET_ZONE = 2;

/** A QR code as one SVG path on a square of `size` units, quiet zone included. */
export function qrCode(text: string): { readonly size: number; readonly path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET_ZONE });
  let path = '';
  for (const [y, row] of rows.entries())
    for (let x = row.indexOf(true); x >= 0; ) {
      const run = row.indexOf(false, x) - x;
      path += `M${x} ${y}h${run}v1h-${run}z`;
      x = row.indexOf(true, x + run);
    }
  return { size: rows.length, path };
}
