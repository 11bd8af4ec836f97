import type { Published } from '../press/publish.ts';
import type { Typed } from './command.ts';

/**
 * Ends a command with one line on standard output: what was done, and how long it took.
 * @param result what `--json` prints instead of words
 */
export function closingLine(typed: Typed, result: object, words: string): void {
  const seconds = secondsSoFar();
  process.stdout.write(
    typed.json ? `${JSON.stringify({ ...result, seconds })}\n` : `${words}, in ${seconds.toFixed(2)} s\n`,
  );
}

/** Since the command was started, as whoever waits for it counts. */
const secondsSoFar = () => Number(process.uptime().toFixed(3));

/** Seconds until all pages were live, and until the command ended. */
interface Took {
  readonly live: number;
  readonly seconds: number;
}

/** Measures a command that publishes; `onLive` is for the press to call. */
export function stopwatch(): { readonly onLive: () => void; readonly took: () => Took } {
  let live = 0;
  return {
    onLive: () => {
      live = secondsSoFar();
    },
    took: () => ({ live, seconds: secondsSoFar() }),
  };
}

/** Ends a build or a merge with one line on standard output: what it did to the site, and how long it took. */
export function publishedLine(typed: Typed, took: Took, result: Published): void {
  process.stdout.write(
    typed.json ? `${JSON.stringify({ ...result, ...took })}\n` : `${inWords(result, took)}\n`,
  );
}

function inWords({ pages, written, unchanged, deleted, search }: Published, { live, seconds }: Took): string {
  const line = `${pages} pages: ${written} files written, ${unchanged} unchanged, ${deleted} deleted, in ${live.toFixed(2)} s`;
  if (search.slices === 0) return line;
  return `${line}; ${search.stories} stories indexed for search, in ${(seconds - live).toFixed(2)} s`;
}
