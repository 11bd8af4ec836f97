/** A worker thread of the scan: walks a stretch of the newsroom, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { type WalkJob, walkInBatches } from './walk-rest.ts';

walkInBatches(workerData as WalkJob, (message) => parentPort?.postMessage(message));
