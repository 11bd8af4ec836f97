/** Compares a large newsroom with the archive in a worker thread too, while this one does the same. */
import type { CompareToo, FoundInStretches, SharedWalk } from '../archive/differences.ts';
import { type Outcome, resultOf, Thread } from './thread.ts';

/** What the thread needs to know. */
export interface CompareJob {
  readonly articles: string;
  readonly archiveFile: string;
  readonly shared: SharedWalk;
}

const COMPARE_WORKER = new URL('./compare-worker.ts', import.meta.url);

/** Megabytes for the thread; a file that changed takes some hundred bytes. */
const HEAP = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 };

/** @param archiveFile is read as it was before the scan @param articles absolute */
export const secondComparer =
  (archiveFile: string, articles: string): CompareToo =>
  (shared) => {
    const job: CompareJob = { articles, archiveFile, shared };
    const thread = new Thread<'compare', Outcome<FoundInStretches>>(COMPARE_WORKER, job, HEAP);
    return thread
      .ask('compare')
      .then(resultOf)
      .finally(() => thread.end());
  };
