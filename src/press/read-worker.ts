/** A worker thread of the scan: reads the stories that it is sent, batch by batch. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { StorySource } from '../archive/read-story.ts';
import { type ReadJob, readOne } from './read-one.ts';

const job = workerData as ReadJob;

// The Markdown reader gives back its memory when the event loop turns, which it does not while messages are waiting.
parentPort?.on('message', async (batch: readonly StorySource[]) => {
  await nextTurn();
  parentPort?.postMessage(batch.map((source) => readOne(source, job)));
});
