/** A worker thread of the press: prints the addresses that it is sent, batch by batch. */
import { parentPort, workerData } from 'node:worker_threads';
import { openArchiveForReading } from '../archive/archive.ts';
import { openPrinter, type PrintedPage, type PrintJob } from './printer.ts';
import { outcomeOf } from './thread.ts';

const job = workerData as PrintJob;
const printer = await openPrinter(job, openArchiveForReading(job.archiveFile, job.isArchiveStill));

parentPort?.on('message', async (batch: readonly string[]) => {
  parentPort?.postMessage(await outcomeOf(() => printBatch(batch)));
});

async function printBatch(batch: readonly string[]): Promise<readonly PrintedPage[]> {
  const printed: PrintedPage[] = [];
  for (const address of batch) printed.push(await printer(address));
  return printed;
}
