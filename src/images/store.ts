/** Developed photos, kept by content and recipe, so that no photo is encoded twice. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { photoName } from '../content/photo-name.ts';
import { encodePhoto, RECIPE } from './encode.ts';
import type { Derivative } from './roles.ts';

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

/** Bytes of the checksum at the end of each stored file: a damaged disk never shows readers half a picture. */
const SUM_BYTES = 4;

function sumOf(picture: Uint8Array): Uint8Array {
  const sum = new DataView(new ArrayBuffer(SUM_BYTES));
  sum.setUint32(0, crc32(picture));
  return new Uint8Array(sum.buffer);
}

/** A developed photo. @returns undefined, and it will be developed anew, when its file is damaged */
export function readPhoto(cache: string, name: string, variant: string): Uint8Array | undefined {
  const file = storedPhoto(cache, name, variant);
  const stored = readFileSync(file);
  const picture = stored.subarray(0, -SUM_BYTES);
  if (stored.subarray(-SUM_BYTES).equals(sumOf(picture))) return picture;
  rmSync(file);
  return undefined;
}

/** The length of a developed photo in bytes. */
export const photoBytes = (cache: string, name: string, variant: string): number =>
  statSync(storedPhoto(cache, name, variant)).size - SUM_BYTES;

/** Where a derivative lies in the cache. */
const storedPhoto = (cache: string, name: string, variant: string) =>
  join(cache, 'photos', RECIPE, `${name}-${variant}`);

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
  onProgress?: (done: number, total: number) => void,
): Promise<number> {
  const missing = missingPhotos(wanted, cache);
  if (missing.length === 0) return 0;
  mkdirSync(join(cache, 'photos', RECIPE), { recursive: true });
  let done = 0;
  const queue = missing.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of queue) {
        await develop(one, cache);
        onProgress?.(++done, missing.length);
      }
    }),
  );
  return missing.length;
}

/** Written beside and renamed, so that a killed build leaves no half picture. */
async function develop({ name, source, derivative }: Wanted, cache: string): Promise<void> {
  const original = await readFile(source);
  if (photoName(original) !== name) throw new Error(`${source} changed while it was developed.`);
  const file = storedPhoto(cache, name, derivative.variant);
  const beside = `${file}.${process.pid}.new`;
  const picture = await encodePhoto(original, derivative);
  writeFileSync(beside, Buffer.concat([picture, sumOf(picture)]));
  renameSync(beside, file);
}
