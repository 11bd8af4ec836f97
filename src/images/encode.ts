import type { Derivative } from './derivatives.ts';
import { ENCODING } from './recipes.ts';

/**
 * Makes one derivative: turned upright, in sRGB, without any metadata (a camera's GPS position or serial number can
 * endanger a source).
 * @param original its bytes
 */
export async function encodePhoto(
  original: Uint8Array,
  { width, height, format }: Derivative,
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(original, { failOn: 'error' })
    .rotate()
    .resize(width, height, { fit: 'fill' })
    .toColourspace(ENCODING.colourspace);
  if (format === 'avif') return picture.avif(ENCODING.avif).toBuffer();
  if (format === 'webp') return picture.webp(ENCODING.webp).toBuffer();
  return picture.flatten({ background: ENCODING.background }).jpeg(ENCODING.jpeg).toBuffer();
}
