/** Photos on their way to `dist/`: which files the site needs, developed once, copied where they are missing. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, photoAddress, photoAt } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { photosInUse } from '../archive/inventory.ts';
import { setJpeg } from '../archive/photos.ts';
import type { Output } from '../archive/printed.ts';
import { DamagedArchive } from '../archive/sealed.ts';
import { derivativesOf, ROLES_OF_PLACE } from '../images/roles.ts';
import { developPhotos, photoBytes, readPhoto, type Wanted } from '../images/store.ts';
import { stagedFile } from './commit.ts';
import { develop } from './photo-lab.ts';
import type { Progress } from './prepare.ts';
import type { Difference, Folders } from './printer.ts';
import { RANK } from './ranks.ts';

interface NewsroomFolders {
  readonly articles: string;
  readonly cache: string;
}

/** Develops every photo that the site shows, and notes the length of its JPEG for feeds. */
export async function preparePhotos(
  archive: Archive,
  folders: NewsroomFolders,
  onProgress?: Progress,
): Promise<void> {
  const wanted = [...wantedPhotos(archive, folders.articles)];
  await develop(wanted, folders.cache, (done, total) => onProgress?.('photos', done, total));
  const isKnown = archive.prepare('SELECT 1 FROM jpegs WHERE hash = ?');
  for (const { name, derivative } of wanted) {
    if (derivative.format !== 'jpeg' || isKnown.get(name)) continue;
    setJpeg(archive, name, photoBytes(folders.cache, name, derivative.variant));
  }
}

export function* photoOutputs(archive: Archive): Generator<Output> {
  for (const { name, derivative } of wantedPhotos(archive, ''))
    yield { address: photoAddress(name, derivative.variant), rank: RANK.photo };
}

/**
 * Copies a developed photo into the staging folder, unless it lies in `dist/` already: its name tells its content.
 * @throws DamagedArchive when it must be developed anew
 */
export function stagePhoto(cache: string, address: string, { out, staging }: Folders): Difference {
  if (out !== undefined && existsSync(join(out, fileOf(address)))) return 'none';
  const photo = photoAt(address);
  if (!photo) return 'none';
  const picture = readPhoto(cache, photo.name, photo.variant);
  if (!picture) throw new DamagedArchive('A photo in the cache folder is damaged.');
  writeFileSync(stagedFile(staging, fileOf(address)), picture);
  return 'new';
}

/** Develops a single photo for `astro dev`. @returns undefined when no photo has this address */
export async function developPhoto(
  archive: Archive,
  { articles, cache }: NewsroomFolders,
  address: string,
): Promise<{ readonly bytes: Uint8Array; readonly variant: string } | undefined> {
  const photo = photoAt(address);
  const wanted = wantedPhotos(archive, articles).find(
    ({ name, derivative }) => name === photo?.name && derivative.variant === photo.variant,
  );
  if (!wanted) return undefined;
  await developPhotos([wanted], cache);
  const { variant } = wanted.derivative;
  const bytes = readPhoto(cache, wanted.name, variant);
  return bytes && { bytes, variant };
}

function* wantedPhotos(archive: Archive, articles: string): Generator<Wanted> {
  for (const photo of photosInUse(archive)) {
    const source = join(articles, photo.path);
    for (const derivative of derivativesOf(photo, ROLES_OF_PLACE[photo.place]))
      yield { name: photo.name, source, derivative };
  }
}
