import type { Derivative } from './derivatives.ts';

/** Part of the cache's folder name: a changed recipe makes new files. */
export const RECIPE = 'v2';

/** AVIF at effort 3 takes a fifth of the default's time for 4 % more bytes; WebP at effort 2 likewise. */
const AVIF = { quality: 52, effort: 3 };
const WEBP = { quality: 74, effort: 2 };
const JPEG = { quality: 76, mozjpeg: true };

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
    .toColourspace('srgb');
  if (format === 'avif') return picture.avif(AVIF).toBuffer();
  if (format === 'webp') return picture.webp(WEBP).toBuffer();
  return picture.flatten({ background: '#ffffff' }).jpeg(JPEG).toBuffer();
}
