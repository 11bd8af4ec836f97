/** A process of its own that develops photos: what its encoders take of memory is given back when it ends. */
import { developPhotos, type Wanted } from '../images/store.ts';

/** What the process is sent. */
export interface PhotoJob {
  readonly wanted: readonly Wanted[];
  readonly cache: string;
}

/** What it answers: how far it is, or why it cannot go on. */
export type PhotoAnswer =
  | { readonly done: number }
  | { readonly failure: string; readonly code?: unknown; readonly path?: unknown };

/** Also when the build was killed: nobody waits for the photos then. */
process.once('disconnect', () => process.exit());
process.once('message', async ({ wanted, cache }: PhotoJob) => {
  try {
    await developPhotos(wanted, cache, (done) => process.send?.({ done } satisfies PhotoAnswer));
  } catch (error) {
    process.send?.(failureOf(error));
  }
  process.disconnect();
});

function failureOf(error: unknown): PhotoAnswer {
  if (!(error instanceof Error)) return { failure: String(error) };
  const { code, path } = error as NodeJS.ErrnoException;
  return { failure: error.message, code, path };
}
