/** Walks the second half of a large newsroom in a worker thread, while this one walks the first. */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WalkedFiles, WalkRest } from '../archive/differences.ts';
import { type See, walk } from '../archive/walk.ts';

/** What the thread needs to know. */
export interface WalkJob {
  readonly articles: string;
  readonly from: string;
}

/** Files in a message. */
const BATCH = 4096;

/** @param articles absolute */
export const restWalker =
  (articles: string): WalkRest =>
  (from) => {
    const workerData: WalkJob = { articles, from };
    const thread = new Worker(new URL('./walk-worker.ts', import.meta.url), { workerData });
    // Listens from here on, not from when somebody asks.
    return batchesFrom(on(thread, 'message', { close: ['exit'] }));
  };

async function* batchesFrom(messages: AsyncIterable<unknown[]>): AsyncGenerator<WalkedFiles> {
  for await (const [batch] of messages) yield batch as WalkedFiles;
}

/** @param send is given the files in their order, some at a time */
export function walkInBatches({ articles, from }: WalkJob, send: (batch: WalkedFiles) => void): void {
  let batch: [string, string][] = [];
  const see: See = (path, stamp) => {
    batch.push([path, stamp]);
    if (batch.length < BATCH) return;
    send(batch);
    batch = [];
  };
  walk(articles, '', see, { from });
  send(batch);
}
