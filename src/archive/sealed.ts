/** Values as the archive holds them: JSON with a checksum, so that a damaged disk never speaks to readers. */
import { crc32 } from 'node:zlib';
import { utf16Of } from './utf16.ts';

/** A value that was read from the archive is not the one that was written. */
export class DamagedArchive extends Error {
  override name = 'DamagedArchive';
}

const DIGITS = 8;

/** Letters that are summed at a time: the journal of a huge site is a hundred megabytes long. */
const PART = 2 ** 17;

/** Over the text's UTF-16: to make UTF-8 of it takes longer than all the rest. */
function sumOf(json: string): string {
  let sum = 0;
  for (let from = 0; from < json.length; from += PART)
    sum = crc32(utf16Of(json.slice(from, from + PART)), sum);
  return sum.toString(16).padStart(DIGITS, '0');
}

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
