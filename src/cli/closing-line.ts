import type { Typed } from './command.ts';

/**
 * Ends a command with one line on standard output: what was done, and how long it took.
 * @param began as `performance.now()` told it
 * @param result what `--json` prints instead of words
 */
export function closingLine(typed: Typed, began: number, result: object, words: string): void {
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(
    typed.json
      ? `${JSON.stringify({ ...result, seconds: Number(seconds.toFixed(3)) })}\n`
      : `${words}, in ${seconds.toFixed(2)} s\n`,
  );
}

/** What a build or a merge did to the site. */
export const publishedWords = ({
  pages,
  written,
  unchanged,
  deleted,
}: Readonly<Record<'pages' | 'written' | 'unchanged' | 'deleted', number>>) =>
  `${pages} pages: ${written} files written, ${unchanged} unchanged, ${deleted} deleted`;
