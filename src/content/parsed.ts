import type { Problem } from '../problems/problem.ts';
import type { Reference } from './story.ts';

/** Bytes that a whole file may have; more is a mistake, and would cost memory. */
export const MOST_BYTES = 2_000_000;

/** A file of the newsroom as it lies on disk. */
export interface SourceFile {
  /** Path under `articles/`, with `/`: `2023/10/05/banjir.md`, `_desk/site.yml`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** How many bytes the file has, where it is too large to be read. */
  readonly size?: number;
}

/** What came of reading a file. `value` is absent exactly when a problem is an error. */
export interface Parsed<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
  /** What must exist elsewhere in the newsroom for the value to be right. */
  readonly references: readonly Reference[];
}
