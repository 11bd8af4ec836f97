/**
 * Develops the photos of a newsroom, to be measured as a command of its own.
 * Usage: node bench/develop.ts warta|sharp NEWSROOM CACHE
 *
 * `warta` keeps them in a cache folder as a build does; `sharp` only calls the library with the same recipes.
 */
import { readFileSync } from 'node:fs';
import { encodePhoto } from '../src/images/encode.ts';
import { developPhotos, type Wanted } from '../src/images/store.ts';
import { photosOf } from './photos.ts';

/** As many at once as the press. */
const AT_ONCE = 4;

async function bareSharp(photos: readonly Wanted[]): Promise<void> {
  const queue = photos.values();
  const work = async () => {
    for (const { source, derivative } of queue) await encodePhoto(readFileSync(source), derivative);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const [how, newsroom = '', cache = ''] = process.argv.slice(2);
const photos = await photosOf(newsroom);
if (how === 'warta') await developPhotos(photos, cache);
else await bareSharp(photos);
process.stdout.write(String(photos.length));
