/** A worker thread of the press: prints the addresses that it is sent, batch by batch. */
import { parentPort, workerData } from 'node:worker_threads';
import { isDamaged, openArchiveForReading } from '../archive/archive.ts';
import { plainFailure } from './failure.ts';
import { openPrinter, type PrintedPage, type PrintJob } from './printer.ts';

/** What a worker answers to a batch. */
export type BatchAnswer = { readonly printed: readonly PrintedPage[] } | { readonly failure: Failure };

/** Why a page could not be printed: errors lose their class between threads. */
export interface Failure {
  readonly message: string;
  readonly stack?: string | undefined;
  /** The archive is damaged and must be begun anew. */
  readonly isDamage: boolean;
}

const job = workerData as PrintJob;
const printer = await openPrinter(job, openArchiveForReading(job.archiveFile, job.isArchiveStill));

parentPort?.on('message', async (batch: readonly string[]) => {
  parentPort?.postMessage(await printBatch(batch));
});

async function printBatch(batch: readonly string[]): Promise<BatchAnswer> {
  try {
    const printed: PrintedPage[] = [];
    for (const address of batch) printed.push(await printer(address));
    return { printed };
  } catch (error) {
    const failure = plainFailure(error);
    const { message, stack } = failure instanceof Error ? failure : new Error(String(failure));
    return { failure: { message, stack, isDamage: isDamaged(error) } };
  }
}
