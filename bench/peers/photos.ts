/**
 * Gives peers their photos ready-made, in the sizes that Warta makes: the peers differ too much in what they do with
 * photos, so only Warta's time has photos in it.
 */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';

const WIDTHS = [160, 240, 480, 720, 960, 1280, 1600];

/** Puts `0-480.avif`, `0-480.webp` and so on into a folder, and `0-foto.jpg` for feeds and social cards. */
export async function writePhotos(newsroom: string, folder: string): Promise<void> {
  const made = join(newsroom, '../peer-photos');
  if (!existsSync(made)) await makePhotos(join(newsroom, '_desk', 'photos'), made);
  cpSync(made, folder, { recursive: true });
}

async function makePhotos(photos: string, folder: string): Promise<void> {
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
