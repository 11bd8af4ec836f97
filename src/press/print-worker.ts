/** A worker thread of the press: prints the addresses that it is sent, batch by batch. */
import { parentPort, workerData } from 'node:worker_threads';
import { openArchiveForReading } from '../archive/archive.ts';
import { openPrinter, type PrintedPage, type PrintJob } from './printer.ts';

/** What a worker answers to a batch. */
export type BatchAnswer =
  | { readonly printed: readonly PrintedPage[] }
  | { readonly failure: { readonly message: string; readonly stack?: string | undefined } };

const job = workerData as PrintJob;
const printer = await openPrinter(job, openArchiveForReading(job.archiveFile));

parentPort?.on('message', async (batch: readonly string[]) => {
  parentPort?.postMessage(await printBatch(batch));
});
parentPort?.postMessage({ printed: [] } satisfies BatchAnswer);

async function printBatch(batch: readonly string[]): Promise<BatchAnswer> {
  try {
    const printed: PrintedPage[] = [];
    for (const address of batch) printed.push(await printer(address));
    return { printed };
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { failure: { message, stack } };
  }
}
