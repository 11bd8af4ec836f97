/** Where photos are developed: a few in this process, many in one of their own. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { developPhotos, missingPhotos, type Wanted } from '../images/store.ts';
import { PressFailure, plainWords } from './failure.ts';
import type { PhotoAnswer, PhotoJob } from './photo-process.ts';

/** Starting a process costs about as much as encoding this many files. A story with three photos stays below it. */
const FILES_WORTH_A_PROCESS = 48;

/**
 * The encoders leave the heap of the C library in pieces: after 180 files of 12 photos it held 300 MB more, for as long as the
 * process lived. Two arenas hold it smaller too. https://sharp.pixelplumbing.com/install#linux-memory-allocator
 */
const FEW_ARENAS = { MALLOC_ARENA_MAX: '2' };

/**
 * Makes what is not there yet.
 * @returns how many files were made
 * @throws PressFailure when a photo cannot be developed, or the error of the disk
 */
export async function develop(
  wanted: readonly Wanted[],
  cache: string,
  onProgress?: (done: number) => void,
): Promise<number> {
  const missing = missingPhotos(wanted, cache);
  const isFew = missing.length < FILES_WORTH_A_PROCESS;
  try {
    await (isFew
      ? developPhotos(missing, cache, onProgress)
      : developApart({ wanted: missing, cache }, onProgress));
    return missing.length;
  } catch (error) {
    if (error instanceof PressFailure || plainWords(error)) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new PressFailure(`A photo could not be developed: ${said} Nothing was published.`, {
      cause: error,
    });
  }
}

async function developApart(job: PhotoJob, onProgress?: (done: number) => void): Promise<void> {
  const child = fork(fileURLToPath(new URL('./photo-process.ts', import.meta.url)), {
    env: { ...process.env, ...FEW_ARENAS },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.once('error', reject);
  child.on('message', (answer: PhotoAnswer) => {
    if ('failure' in answer) reject(Object.assign(new Error(answer.failure), answer));
    else onProgress?.(answer.done);
  });
  child.once('exit', (status) => {
    if (status === 0) resolve();
    else reject(new PressFailure(`Developing photos ended with ${status}. Nothing was published.`));
  });
  child.send(job);
  await promise;
}
