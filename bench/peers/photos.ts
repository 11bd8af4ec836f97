/**
 * Gives peers their photos ready-made, in the sizes that Warta makes: the peers differ too much in what they do with
 * photos, so only Warta's time has photos in it.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';

const WIDTHS = [160, 240, 480, 720, 960, 1280, 1600];

/** Writes `0-480.avif`, `0-480.webp` and so on, and `0-foto.jpg` for feeds and social cards. */
export async function writePhotos(newsroom: string, folder: string): Promise<void> {
  const photos = join(newsroom, '_desk', 'photos');
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(photos)) {
    const photo = sharp(join(photos, file));
    const target = join(folder, basename(file, '.jpg'));
    await photo.clone().resize(1200).jpeg().toFile(`${target}-foto.jpg`);
    for (const width of WIDTHS) {
      await photo.clone().resize(width).avif({ effort: 0 }).toFile(`${target}-${width}.avif`);
      await photo.clone().resize(width).webp({ effort: 0 }).toFile(`${target}-${width}.webp`);
    }
  }
}
