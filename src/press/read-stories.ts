/** Reads and checks story files: a few in this thread, many with worker threads. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ReadStories, ReadStory } from '../archive/read-story.ts';
import { readSource } from '../archive/source-file.ts';
import { packed } from '../archive/story-keeper.ts';
import { readStory } from '../content/story-file.ts';
import type { Site } from '../site.ts';

/** What a worker needs to know. */
export interface ReadJob {
  readonly articles: string;
  readonly site: Site;
}

/** A batch is small enough that threads end at nearly the same time, large enough that messages cost little. */
const BATCH = 64;
/** Starting a thread costs about as much as reading this many stories. */
const STORIES_WORTH_A_THREAD = 1000;
/** Batches on their way to and from a thread, so that it need not wait. */
const AHEAD = 2;

/** Megabytes of a reader's heap: without a bound the garbage of thousands of stories piles up. */
const READER_HEAP = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/** @param workers threads that may read while this one stores what they read */
export const storyReader =
  (articles: string, workers: number): ReadStories =>
  (paths, site) => {
    const threads = Math.min(workers, Math.floor(paths.length / STORIES_WORTH_A_THREAD));
    return threads < 2
      ? readHere(paths, { articles, site })
      : readInThreads(paths, { articles, site }, threads);
  };

/** Reads one story. */
export function readOne(path: string, { articles, site }: ReadJob): ReadStory {
  const file = readSource(articles, path);
  if (!('bytes' in file)) return { path, unreadable: file };
  const { value, problems, references } = readStory(file, site);
  return { path, found: { problems, references, ...(value && { story: packed(value) }) } };
}

function* batchesOf(paths: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < paths.length; at += BATCH) yield paths.slice(at, at + BATCH);
}

/** The Markdown reader gives back its memory when the event loop turns. */
async function* readHere(paths: readonly string[], job: ReadJob): AsyncGenerator<readonly ReadStory[]> {
  for (const batch of batchesOf(paths)) {
    yield batch.map((path) => readOne(path, job));
    await nextTurn();
  }
}

async function* readInThreads(
  paths: readonly string[],
  job: ReadJob,
  count: number,
): AsyncGenerator<readonly ReadStory[]> {
  const batches = batchesOf(paths);
  const answers: { thread: Worker; read: readonly ReadStory[] }[] = [];
  let arrived = Promise.withResolvers<void>();
  let pending = 0;
  const feed = (thread: Worker) => {
    const batch = batches.next();
    if (batch.done) return;
    pending++;
    thread.postMessage(batch.value);
  };
  const threads = Array.from({ length: count }, () => {
    const thread = new Worker(new URL('./read-worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits: READER_HEAP,
    });
    thread.on('message', (read: readonly ReadStory[]) => {
      answers.push({ thread, read });
      arrived.resolve();
    });
    thread.on('error', (error) => arrived.reject(error));
    for (let n = 0; n < AHEAD; n++) feed(thread);
    return thread;
  });
  try {
    while (pending > 0) {
      await arrived.promise;
      arrived = Promise.withResolvers();
      for (const { thread, read } of answers.splice(0)) {
        pending--;
        feed(thread);
        yield read;
      }
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
