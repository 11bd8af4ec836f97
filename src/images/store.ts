/** Developed photos, kept by content and recipe, so that no photo is encoded twice. */
import { existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { photoName } from '../content/photo-name.ts';
import type { Derivative } from './derivatives.ts';
import { encodePhoto } from './encode.ts';
import { keep, readKept } from './kept.ts';
import { PHOTO_RECIPE } from './recipes.ts';

/** A file to be made of a photo. */
export interface Wanted {
  /** The photo's content hash. */
  readonly name: string;
  /** Path of the original. */
  readonly source: string;
  readonly derivative: Derivative;
}

/** Encoders are threads of the library's own; a few at once keep every core at work. */
const AT_ONCE = 4;

/** A developed photo. @returns undefined when its file is missing or damaged, see `discardPhoto` */
export const readPhoto = (cache: string, name: string, variant: string): Uint8Array | undefined =>
  readKept(storedPhoto(cache, name, variant));

/** Lets a damaged photo be developed anew. */
export const discardPhoto = (cache: string, name: string, variant: string): void =>
  rmSync(storedPhoto(cache, name, variant), { force: true });

/** Where a derivative lies in the cache. */
const storedPhoto = (cache: string, name: string, variant: string) =>
  join(cache, 'photos', PHOTO_RECIPE, `${name}-${variant}`);

/** What is not there yet, each file once. */
export function missingPhotos(wanted: readonly Wanted[], cache: string): readonly Wanted[] {
  const files = new Map(wanted.map((one) => [storedPhoto(cache, one.name, one.derivative.variant), one]));
  return [...files].filter(([file]) => !existsSync(file)).map(([, one]) => one);
}

/**
 * Makes what is not there yet.
 * @returns how many files were encoded
 */
export async function developPhotos(
  wanted: readonly Wanted[],
  cache: string,
  onProgress?: (done: number) => void,
): Promise<number> {
  const missing = missingPhotos(wanted, cache);
  if (missing.length === 0) return 0;
  let done = 0;
  const queue = missing.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of queue) {
        await develop(one, cache);
        onProgress?.(++done);
      }
    }),
  );
  return missing.length;
}

async function develop({ name, source, derivative }: Wanted, cache: string): Promise<void> {
  const original = await readFile(source);
  if (photoName(original) !== name) throw new Error(`${source} changed while it was developed.`);
  keep(storedPhoto(cache, name, derivative.variant), await encodePhoto(original, derivative));
}
