/** Walks the second half of a large newsroom in a worker thread, while this one walks the first. */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { WalkedFiles, WalkRest } from '../archive/differences.ts';
import { type See, walk } from '../archive/walk.ts';
import { earlyEnd } from './thread.ts';

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

/** What the thread says last. A thread that died before would look as if the files that it did not reach were deleted. */
const ALL_WALKED = 'all walked';

async function* batchesFrom(messages: AsyncIterable<unknown[]>): AsyncGenerator<WalkedFiles> {
  for await (const [message] of messages) {
    if (message === ALL_WALKED) return;
    yield message as WalkedFiles;
  }
  throw earlyEnd();
}

/** @param send is given the files in their order, some at a time, and at last the word that these were all */
export function walkInBatches(
  { articles, from }: WalkJob,
  send: (message: WalkedFiles | typeof ALL_WALKED) => void,
): void {
  let batch: [string, string][] = [];
  const see: See = (path, stamp) => {
    batch.push([path, stamp]);
    if (batch.length < BATCH) return;
    send(batch);
    batch = [];
  };
  walk(articles, '', see, { from });
  send(batch);
  send(ALL_WALKED);
}
