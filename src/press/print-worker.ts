/** A worker thread of the press: prints the addresses that it is sent, batch by batch. */
import { parentPort, workerData } from 'node:worker_threads';
import { openArchiveForReading } from '../archive/archive.ts';
import type { Batch } from './print.ts';
import { openPrinter, type PrintedPage, type Printer, type PrintJob } from './printer.ts';
import { outcomeOf } from './thread.ts';

// What there is to print may come later: the renderer is loaded meanwhile. Whether it can be, the first batch tells.
const loading = import(String(workerData)).catch(() => {});
let printer: Printer | undefined;

parentPort?.on('message', async (batch: Batch) => {
  parentPort?.postMessage(await outcomeOf(() => printBatch(batch)));
});

async function printBatch({ job, addresses }: Batch): Promise<readonly PrintedPage[]> {
  printer ??= await openIn(job);
  const printed: PrintedPage[] = [];
  for (const address of addresses) printed.push(await printer(address));
  return printed;
}

async function openIn(job: PrintJob): Promise<Printer> {
  await loading;
  return openPrinter(job, openArchiveForReading(job.archiveFile, job.isArchiveStill));
}
