import type { Archive } from '../archive/archive.ts';
import { batchesOf } from './batches.ts';
import { openPrinter, type PrintedPage, type PrintJob } from './printer.ts';
import { type Outcome, resultOf, Thread } from './thread.ts';

const PRINT_WORKER = new URL('./print-worker.ts', import.meta.url);

/** What a worker is asked: the job is the same each time. */
export interface Batch {
  readonly job: PrintJob;
  readonly addresses: readonly string[];
}

type PrintThread = Thread<Batch, Outcome<readonly PrintedPage[]>>;

/** Megabytes of a worker's heap: a page needs little, and without a bound the garbage of thousands piles up. */
const WORKER_HEAP = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 64 };

/** A batch is small enough that workers end at nearly the same time, large enough that messages cost little. */
const BATCH = 64;

/** Starting a thread and loading the renderer in it costs about as much as printing this many pages. */
const PAGES_WORTH_A_WORKER = 200;

/** Threads that print. */
export class PrintCrew {
  readonly #most: number;
  #threads: readonly PrintThread[] = [];

  /** @param workers at most this many threads; with fewer than two, and for few pages, whoever asks prints */
  constructor(workers: number) {
    this.#most = workers;
  }

  /** Has threads load the renderer while it is not yet known what to print, only that it is much. @param entry of the renderer */
  begin(entry: string): void {
    if (this.#most >= 2) this.#begin(entry, this.#most);
  }

  /**
   * Prints addresses into the staging folder: a few at once in this thread, many with worker threads.
   * @param onPrinted called in this thread for each page, in no particular order
   * @throws PressFailure of the first page or thread that fails; no thread is at work any more then
   */
  async print(
    addresses: readonly string[],
    job: PrintJob,
    archive: Archive,
    onPrinted: (page: PrintedPage) => void,
  ): Promise<void> {
    const worth = Math.min(this.#most, Math.floor(addresses.length / PAGES_WORTH_A_WORKER));
    if (worth < 2) return printHere(addresses, job, archive, onPrinted);
    this.#begin(job.entry, worth);
    const batches = batchesOf(addresses, BATCH);
    try {
      await Promise.all(this.#threads.map((thread) => printIn(thread, job, batches, onPrinted)));
    } finally {
      // Whoever is told of a failure may print anew at once, into the same folder.
      await this.end();
    }
  }

  /** Ends the threads, whatever they are doing. */
  async end(): Promise<void> {
    const threads = this.#threads;
    this.#threads = [];
    await Promise.all(threads.map((thread) => thread.end()));
  }

  #begin(entry: string, count: number): void {
    if (this.#threads.length > 0) return;
    this.#threads = Array.from({ length: count }, () => new Thread(PRINT_WORKER, entry, WORKER_HEAP));
  }
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

/** Each thread takes its next batch when it is free; where one fails, leaving the loop ends the batches for all. */
async function printIn(
  thread: PrintThread,
  job: PrintJob,
  batches: Generator<readonly string[]>,
  onPrinted: (page: PrintedPage) => void,
): Promise<void> {
  for (const addresses of batches) {
    const pages = resultOf(await thread.ask({ job, addresses }));
    // By the address that this thread has: each answer brings a copy.
    for (const [i, page] of pages.entries()) onPrinted({ ...page, address: addresses[i] ?? page.address });
  }
}
