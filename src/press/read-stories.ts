/** Reads and checks story files: a few in this thread, many with worker threads. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadStories, ReadStory, StorySource } from '../archive/read-story.ts';
import { batchesOf } from './batches.ts';
import type { ReadJob } from './read-one.ts';
import { Thread } from './thread.ts';

const READ_WORKER = new URL('./read-worker.ts', import.meta.url);
type Reader = Thread<readonly StorySource[], readonly ReadStory[]>;

/** A batch is small enough that threads end at nearly the same time, large enough that messages cost little. */
const BATCH = 64;
/** Starting a thread costs about as much as reading this many stories. */
const STORIES_WORTH_A_THREAD = 1000;
/** Batches on their way to and from a thread, so that it need not wait. */
const AHEAD = 2;

/** Megabytes of a reader's heap: without a bound the garbage of thousands of stories piles up. */
const READER_HEAP = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/** What goes on beside reading. */
export interface ReadBeside {
  /** Settles when others need cores and memory no more; until then, one thread reads. */
  readonly others: Promise<unknown>;
  /** Called when threads have read all that there was. */
  readonly onReadMany: () => void;
}

const NOTHING_BESIDE: ReadBeside = { others: Promise.resolve(), onReadMany: () => {} };

/** @param workers threads that may read while this one stores what they read */
export const storyReader =
  (articles: string, workers: number, beside: ReadBeside = NOTHING_BESIDE): ReadStories =>
  (sources, count, site) => {
    const threads = Math.min(workers, Math.floor(count / STORIES_WORTH_A_THREAD));
    const batches = batchesOf(sources, BATCH);
    return threads < 2
      ? readHere(batches, { articles, site })
      : readInThreads(batches, { articles, site }, threads, beside);
  };

/** The Markdown reader gives back its memory when the event loop turns. */
async function* readHere(
  batches: Iterable<readonly StorySource[]>,
  job: ReadJob,
): AsyncGenerator<readonly ReadStory[]> {
  for (const batch of batches) {
    // Readers of YAML and Markdown take a while to load, and most scans of a clock find nothing to read.
    const { readOne } = await import('./read-one.ts');
    yield batch.map((source) => readOne(source, job));
    await nextTurn();
  }
}

/** Stories that a thread read. */
interface Answered {
  readonly thread: Reader;
  readonly read: readonly ReadStory[];
  readonly answer: Promise<Answered>;
}

async function* readInThreads(
  batches: Generator<readonly StorySource[]>,
  job: ReadJob,
  count: number,
  { others, onReadMany }: ReadBeside,
): AsyncGenerator<readonly ReadStory[]> {
  const threads: Reader[] = [];
  const underway = new Set<Promise<Answered>>();
  const feed = (thread: Reader) => {
    const batch = batches.next();
    if (batch.done) return;
    const answer: Promise<Answered> = thread.ask(batch.value).then((read) => ({ thread, read, answer }));
    // Whoever stores stories may be at it when a thread fails; the next race tells of it.
    answer.catch(() => {});
    underway.add(answer);
  };
  const begin = () => {
    const thread: Reader = new Thread(READ_WORKER, job, READER_HEAP);
    threads.push(thread);
    for (let n = 0; n < AHEAD; n++) feed(thread);
  };
  let isOver = false;
  const beginAll = () => {
    while (!isOver && threads.length < count) begin();
  };
  try {
    begin();
    others.then(beginAll, beginAll);
    while (underway.size > 0) {
      const { thread, read, answer } = await Promise.race(underway);
      underway.delete(answer);
      feed(thread);
      yield read;
    }
  } finally {
    isOver = true;
    await Promise.all(threads.map((thread) => thread.end()));
  }
  onReadMany();
}
