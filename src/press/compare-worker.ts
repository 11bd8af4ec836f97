/** A worker thread of the scan: compares stretches of the newsroom with the archive, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { openArchiveForReading } from '../archive/archive.ts';
import { compareFree } from '../archive/differences.ts';
import type { CompareJob } from './compare-too.ts';
import { outcomeOf } from './thread.ts';

const { articles, archiveFile, shared } = workerData as CompareJob;

parentPort?.once('message', async () => {
  const answer = await outcomeOf(() => {
    const archive = openArchiveForReading(archiveFile, false);
    try {
      return compareFree(archive, articles, shared);
    } finally {
      archive.close();
    }
  });
  parentPort?.postMessage(answer);
});
