/** Values as the archive holds them: JSON with a checksum, so that a damaged disk never speaks to readers. */
import { crc32 } from 'node:zlib';
import { utf16Of } from './utf16.ts';

/** A value that was read from the archive is not the one that was written. */
export class DamagedArchive extends Error {
  override name = 'DamagedArchive';
}

const DIGITS = 8;

/** Over the text's UTF-16: to make UTF-8 of it takes longer than all the rest. */
const sumOf = (json: string) => crc32(utf16Of(json)).toString(16).padStart(DIGITS, '0');

/** A value as one text. */
export function seal(value: unknown): string {
  const json = JSON.stringify(value);
  return sumOf(json) + json;
}

/** The value of a sealed text. @throws DamagedArchive */
export function unseal<T>(sealed: unknown): T {
  const text = String(sealed);
  const json = text.slice(DIGITS);
  if (!text.startsWith(sumOf(json))) throw new DamagedArchive('The archive in the cache folder is damaged.');
  return JSON.parse(json) as T;
}
