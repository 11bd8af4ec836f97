/** Photos on their way to `dist/`: which files the site needs, developed once, copied where they are missing. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, photoAt } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { dueOf } from '../archive/changes.ts';
import { deskFile } from '../archive/desk.ts';
import { type PhotoInUse, photosInUse, usesOfPhoto } from '../archive/inventory.ts';
import { isTerm } from '../archive/names.ts';
import { contentOf, photosNamedIn, setJpeg } from '../archive/photos.ts';
import type { Output } from '../archive/printed.ts';
import { jpegBytes } from '../archive/queries.ts';
import { DamagedArchive } from '../archive/sealed.ts';
import { derivativeAddress, derivativesOf } from '../images/derivatives.ts';
import { ROLES_OF_PLACE } from '../images/roles.ts';
import { developPhotos, discardPhoto, readPhoto, type Wanted } from '../images/store.ts';
import { batchesOf } from './batches.ts';
import { develop } from './photo-lab.ts';
import type { Scope } from './plan.ts';
import type { Progress } from './prepare.ts';
import type { Difference, Folders } from './printer.ts';
import { RANK } from './ranks.ts';
import { writeStaged } from './staging.ts';

interface NewsroomFolders {
  readonly articles: string;
  readonly cache: string;
}

/**
 * Develops the photos that a build may need, and notes the length of their JPEGs for feeds.
 * @param scope every photo that the site shows, or those that a scan changed
 */
export async function preparePhotos(
  archive: Archive,
  folders: NewsroomFolders,
  scope: Scope,
  onProgress?: Progress,
): Promise<void> {
  const uses =
    scope === 'site'
      ? photosInUse(archive)
      : duePhotos(archive).flatMap((name) => [...usesOfPhoto(archive, name)]);
  let before = 0;
  const developAll = async (wanted: readonly Wanted[]) => {
    before += await develop(wanted, folders.cache, (done) => onProgress?.('photos', before + done, 0));
    return noteJpegs(archive, folders.cache, wanted);
  };
  for (const wanted of batchesOf(filesWanted(uses, folders.articles), BATCH)) {
    const stillDamaged = await developAll(await developAll(wanted));
    if (stillDamaged.length > 0) throw damagedPhoto();
  }
}

/**
 * Discards what the cache folder has of the site's photos where it is damaged: who prints parts from a copy of it cannot
 * develop them anew.
 */
export function discardDamagedPhotos(archive: Archive, cache: string): void {
  for (const { name, derivative } of filesWanted(photosInUse(archive), ''))
    soundPhoto(cache, name, derivative.variant);
}

const damagedPhoto = () => new DamagedArchive('A photo in the cache folder is missing or damaged.');

/** Files that are looked at together: a large archive has a million, and memory does not grow with it. */
const BATCH = 500;

/** @returns those that must be developed anew, because what the cache folder had of them was damaged */
function noteJpegs(archive: Archive, cache: string, files: readonly Wanted[]): readonly Wanted[] {
  return files.filter(({ name, derivative }) => {
    const address = derivativeAddress(name, derivative.variant);
    if (derivative.format !== 'jpeg' || jpegBytes(archive, address) > 0) return false;
    const picture = soundPhoto(cache, name, derivative.variant);
    if (picture) setJpeg(archive, address, picture.length);
    return !picture;
  });
}

/** A developed photo. @returns undefined when there is none, or none any more because it was damaged */
function soundPhoto(cache: string, name: string, variant: string): Uint8Array | undefined {
  const picture = readPhoto(cache, name, variant);
  if (!picture) discardPhoto(cache, name, variant);
  return picture;
}

/** Names of the photos that a scan changed, or that a story, topic or author has which it changed. */
export function duePhotos(archive: Archive): readonly string[] {
  const files = [
    ...dueOf(archive, 'story').map((id) => `${id}.md`),
    ...dueOf(archive, 'list').filter(isTerm).map(deskFile),
  ];
  const named = files.flatMap((file) => photosNamedIn(archive, file));
  const paths = new Set([...named, ...dueOf(archive, 'original')]);
  const names = [...paths].flatMap((path) => contentOf(archive, path) ?? []);
  return [...new Set([...names, ...dueOf(archive, 'photo')])];
}

/** The files of all photos that the site shows. */
export const photoOutputs = (archive: Archive) => outputsOf(photosInUse(archive));

/** The files of one photo, none if the site does not show it. */
export const outputsOfPhoto = (archive: Archive, name: string) => outputsOf(usesOfPhoto(archive, name));

function* outputsOf(uses: Iterable<PhotoInUse>): Generator<Output> {
  for (const { name, derivative } of filesWanted(uses, ''))
    yield { address: derivativeAddress(name, derivative.variant), rank: RANK.photo };
}

/** Where photos are copied from, and where to. */
interface CopyJob extends Folders {
  readonly cache: string;
  /** The cache folder may lie on a read-only disk. */
  readonly isArchiveStill: boolean;
}

/**
 * Copies developed photos into the staging folder, unless they lie in `dist/` already: their names tell their content and how they are made.
 * @param onStaged called for each, whether it lies there or not
 * @throws DamagedArchive when some must be developed anew, once all were looked at
 */
export function stagePhotos(
  addresses: Iterable<string>,
  job: CopyJob,
  onStaged: (address: string, difference: Difference) => void,
): void {
  let isDamaged = false;
  for (const address of addresses) {
    const difference = stagePhoto(address, job);
    if (difference) onStaged(address, difference);
    else isDamaged = true;
  }
  if (isDamaged) throw damagedPhoto();
}

/** @returns undefined when it must be developed anew */
function stagePhoto(
  address: string,
  { cache, isArchiveStill, out, staging }: CopyJob,
): Difference | undefined {
  if (out !== undefined && existsSync(join(out, fileOf(address)))) return 'none';
  const photo = photoAt(address);
  if (!photo) return 'none';
  const read = isArchiveStill ? readPhoto : soundPhoto;
  const picture = read(cache, photo.name, photo.variant);
  if (!picture) return undefined;
  writeStaged(staging, fileOf(address), picture);
  return 'new';
}

/** Develops a single photo for `astro dev`. @returns undefined when no photo has this address */
export async function developPhoto(
  archive: Archive,
  { articles, cache }: NewsroomFolders,
  address: string,
): Promise<{ readonly bytes: Uint8Array; readonly variant: string } | undefined> {
  const uses = usesOfPhoto(archive, photoAt(address)?.name ?? '');
  const wanted = filesWanted(uses, articles).find(
    ({ name, derivative }) => derivativeAddress(name, derivative.variant) === address,
  );
  if (!wanted) return undefined;
  await developPhotos([wanted], cache);
  const { variant } = wanted.derivative;
  const bytes = soundPhoto(cache, wanted.name, variant);
  return bytes && { bytes, variant };
}

function* filesWanted(uses: Iterable<PhotoInUse>, articles: string): Generator<Wanted> {
  for (const photo of uses) {
    const source = join(articles, photo.path);
    for (const derivative of derivativesOf(photo, ROLES_OF_PLACE[photo.place]))
      yield { name: photo.name, source, derivative };
  }
}
