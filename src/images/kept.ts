/** Pictures kept in the cache folder, each with a checksum: a damaged disk never shows readers half a picture. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** The checksum stands at the end of each file. */
const SUM_BYTES = 4;

function sumOf(picture: Uint8Array): Uint8Array {
  const sum = new DataView(new ArrayBuffer(SUM_BYTES));
  sum.setUint32(0, crc32(picture));
  return new Uint8Array(sum.buffer);
}

/** Written beside and renamed, so that a killed build leaves no half picture; threads may keep the same one at once. */
export function keep(file: string, picture: Uint8Array): void {
  const beside = `${file}.${crypto.randomUUID()}.new`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(beside, Buffer.concat([picture, sumOf(picture)]));
  renameSync(beside, file);
}

/**
 * A kept picture.
 * @returns undefined when there is none, or its file is damaged, and it must be made anew
 */
export function readKept(file: string): Uint8Array | undefined {
  if (!existsSync(file)) return undefined;
  const stored = readFileSync(file);
  const picture = stored.subarray(0, -SUM_BYTES);
  return stored.subarray(-SUM_BYTES).equals(sumOf(picture)) ? picture : undefined;
}
