/** A worker thread of the scan: reads the stories that it is sent, batch by batch. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ReadJob, readOne } from './read-stories.ts';

const job = workerData as ReadJob;

parentPort?.on('message', (batch: readonly string[]) => {
  parentPort?.postMessage(batch.map((path) => readOne(path, job)));
});
