import { join } from 'node:path';
import { type Measured, measure } from './measure.ts';
import { PROJECT } from './places.ts';
import { type PhotoResult, roundedSeconds } from './result.ts';

/**
 * Develops the newsroom's photos as a build does, and with nothing but the library.
 * @param cache of a build, which finds them there
 */
export async function racePhotos(
  newsroom: string,
  cache: string,
  limitSeconds: number,
): Promise<PhotoResult> {
  const run = (how: string): Promise<Measured> =>
    measure(
      { command: process.execPath, args: [join(PROJECT, 'bench/develop.ts'), how, newsroom, cache] },
      limitSeconds,
    );
  const sharp = await run('sharp');
  const warta = await run('warta');
  return {
    files: Number(warta.stdout),
    wartaSeconds: roundedSeconds(warta.wallSeconds),
    sharpSeconds: roundedSeconds(sharp.wallSeconds),
  };
}
