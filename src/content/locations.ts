/** From offsets in a text to the lines and columns that people look for. */
import type { SourceLocation } from '../problems/problem.ts';

/** The place of an offset in a text. */
export type LocationAt = (offset: number) => SourceLocation;

/** Goes through the text once, and only as far as it is asked, however often that is. */
export function locationsIn(text: string, file: string): LocationAt {
  const starts = [0];
  let end = text.indexOf('\n');
  return (offset) => {
    for (; end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
    const line = countUpTo(starts, offset);
    return { file, line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** By halving: how many numbers of a rising list are at most as large as another. */
export function countUpTo(rising: readonly number[], most: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
