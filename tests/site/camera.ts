/** What a reader's camera reads from a printed QR code. */
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';

/** Pixels of a module: what a camera sees of it. */
const SCALE = 4;

/** @param svg the code as it stands on a page @returns its text */
export async function scanned(svg: string): Promise<string> {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]) * SCALE;
  const picture = svg.replace(
    '<svg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"`,
  );
  const { data, info } = await sharp(Buffer.from(picture))
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}

/** The codes of a page. */
export const codesOf = (html: string): readonly string[] =>
  [...html.matchAll(/<svg class="qr".*?<\/svg>/gs)].map(([svg]) => svg);
