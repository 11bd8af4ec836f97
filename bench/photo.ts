/** Draws a photo by chance. */
import sharp from 'sharp';
import type { Random } from './random.ts';

const WIDTH = 1600;
const HEIGHT = 1067;
/** Widths of the spots that a photo is made of, in pixels: broad shapes, objects, and grain, so that it encodes like a real one. */
const SPOTS = [400, 80, 20];

/** @returns a JPEG */
export async function photo(random: Random): Promise<Uint8Array> {
  const [ground, ...finer] = await Promise.all(SPOTS.map((width) => spots(width, random)));
  return sharp(ground)
    .composite(finer.map((input) => ({ input, blend: 'soft-light' as const })))
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Points of chance colours, blown up. */
function spots(width: number, random: Random): Promise<Buffer> {
  const size = { width: Math.ceil(WIDTH / width), height: Math.ceil(HEIGHT / width) };
  const colours = Uint8Array.from({ length: size.width * size.height * 3 }, () => random.below(256));
  return sharp(colours, { raw: { ...size, channels: 3 } })
    .resize(WIDTH, HEIGHT, { fit: 'fill', kernel: 'cubic' })
    .png({ compressionLevel: 0 })
    .toBuffer();
}
