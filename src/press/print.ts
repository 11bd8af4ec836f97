import { Worker } from 'node:worker_threads';
import type { Archive } from '../archive/archive.ts';
import { DamagedArchive } from '../archive/sealed.ts';
import { PressFailure } from './failure.ts';
import type { BatchAnswer, Failure } from './print-worker.ts';
import { openPrinter, type PrintedPage, type PrintJob } from './printer.ts';

/** Megabytes of a worker's heap: a page needs little, and without a bound the garbage of thousands piles up. */
const WORKER_HEAP = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 64 };

/** A batch is small enough that workers end at nearly the same time, large enough that messages cost little. */
const BATCH = 64;

/** Starting a thread and loading the renderer in it costs about as much as printing this many pages. */
const PAGES_WORTH_A_WORKER = 200;

/**
 * Prints addresses into the staging folder: a few at once in this thread, many with worker threads.
 * @param workers at most this many threads; 0 prints in this one
 * @param onPrinted called in this thread for each page, in no particular order
 * @throws PressFailure of the first page that fails; nothing was committed then
 */
export async function printAll(
  addresses: readonly string[],
  job: PrintJob,
  archive: Archive,
  workers: number,
  onPrinted: (page: PrintedPage) => void,
): Promise<void> {
  const threads = Math.min(workers, Math.floor(addresses.length / PAGES_WORTH_A_WORKER));
  if (threads < 2) return printHere(addresses, job, archive, onPrinted);
  const batches = batchesOf(addresses);
  await Promise.all(Array.from({ length: threads }, () => printInThread(job, batches, onPrinted)));
}

/** Threads share one iterator, so that each takes its next batch when it is free. */
function* batchesOf(addresses: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < addresses.length; at += BATCH) yield addresses.slice(at, at + BATCH);
}

async function printHere(
  addresses: readonly string[],
  job: PrintJob,
  archive: Archive,
  onPrinted: (page: PrintedPage) => void,
): Promise<void> {
  if (addresses.length === 0) return;
  const printer = await openPrinter(job, archive);
  for (const address of addresses) onPrinted(await printer(address));
}

async function printInThread(
  job: PrintJob,
  batches: Iterator<readonly string[]>,
  onPrinted: (page: PrintedPage) => void,
): Promise<void> {
  const worker = new Worker(new URL('./print-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: WORKER_HEAP,
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  worker.on('error', reject);
  worker.on('message', (answer: BatchAnswer) => {
    if ('failure' in answer) return reject(failureOf(answer.failure));
    answer.printed.forEach(onPrinted);
    const batch = batches.next();
    if (batch.done) resolve();
    else worker.postMessage(batch.value);
  });
  await promise.finally(() => worker.terminate());
}

function failureOf({ message, stack, isDamage }: Failure): Error {
  if (isDamage) return new DamagedArchive(message);
  const failure = new PressFailure(message);
  if (stack) failure.stack = stack;
  return failure;
}
