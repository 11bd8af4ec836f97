import encodeQR from 'qr';

/** Modules left white on each side. */
const QUIET_ZONE = 2;

/** A QR code as one SVG path of strokes on a square of `size` units, quiet zone included: a stroke is a run of dark modules. */
export function qrCode(text: string): { readonly size: number; readonly path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET_ZONE });
  let path = '';
  for (const [y, row] of rows.entries()) {
    let pen = 0;
    for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, pen)) {
      path += pen === 0 ? `M${x} ${y}.5` : `m${x - pen} 0`;
      pen = row.indexOf(false, x);
      path += `h${pen - x}`;
    }
  }
  return { size: rows.length, path };
}
