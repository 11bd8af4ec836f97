/** Values as the archive holds them: JSON with a checksum, so that a damaged disk never speaks to readers. */
import { crc32 } from 'node:zlib';

/** A value that was read from the archive is not the one that was written. */
export class DamagedArchive extends Error {
  override name = 'DamagedArchive';
}

const DIGITS = 8;

/** The text being summed; to make a buffer for each takes longer than to sum it. */
let letters = Buffer.allocUnsafeSlow(1 << 16);

/** Over the text's UTF-16, which is how it may lie in memory: to make UTF-8 of it takes longer than all the rest. */
function sumOf(json: string): string {
  if (letters.length < 2 * json.length) letters = Buffer.allocUnsafeSlow(4 * json.length);
  const length = letters.write(json, 'utf16le');
  return crc32(letters.subarray(0, length)).toString(16).padStart(DIGITS, '0');
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
