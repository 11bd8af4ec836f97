import type { Archive } from '../archive/archive.ts';
import { batchesOf } from './batches.ts';
import { openPrinter, type PrintedPage, type PrintJob } from './printer.ts';
import { type Outcome, resultOf, Thread } from './thread.ts';

const PRINT_WORKER = new URL('./print-worker.ts', import.meta.url);
type PrintThread = Thread<readonly string[], Outcome<readonly PrintedPage[]>>;

/** Megabytes of a worker's heap: a page needs little, and without a bound the garbage of thousands piles up. */
const WORKER_HEAP = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 64 };

/** A batch is small enough that workers end at nearly the same time, large enough that messages cost little. */
const BATCH = 64;

/** Starting a thread and loading the renderer in it costs about as much as printing this many pages. */
const PAGES_WORTH_A_WORKER = 200;

/**
 * Prints addresses into the staging folder: a few at once in this thread, many with worker threads.
 * @param workers at most this many threads; with fewer than two, and for few pages, this one prints
 * @param onPrinted called in this thread for each page, in no particular order
 * @throws PressFailure of the first page or thread that fails; no thread is at work any more then
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
  await printInThreads(addresses, job, threads, onPrinted);
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

async function printInThreads(
  addresses: readonly string[],
  job: PrintJob,
  count: number,
  onPrinted: (page: PrintedPage) => void,
): Promise<void> {
  const batches = batchesOf(addresses, BATCH);
  const threads = Array.from(
    { length: count },
    (): PrintThread => new Thread(PRINT_WORKER, job, WORKER_HEAP),
  );
  try {
    await Promise.all(threads.map((thread) => printIn(thread, batches, onPrinted)));
  } finally {
    // Whoever is told of a failure may print anew at once, into the same folder.
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** Each thread takes its next batch when it is free; where one fails, leaving the loop ends the batches for all. */
async function printIn(
  thread: PrintThread,
  batches: Generator<readonly string[]>,
  onPrinted: (page: PrintedPage) => void,
): Promise<void> {
  for (const batch of batches) {
    resultOf(await thread.ask(batch)).forEach(onPrinted);
  }
}
