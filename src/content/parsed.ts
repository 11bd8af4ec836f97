import type { Problem } from '../problems/problem.ts';
import type { Reference } from './story.ts';

const MOST_BYTES = 2_000_000;
/** What counts views writes some 50 bytes a story: room for 400,000. */
const MOST_BYTES_OF_VIEWS = 20_000_000;

/** Bytes that a file may have; more is a mistake, and would cost memory. @param path under `articles/` */
export const mostBytes = (path: string): number =>
  path === '_desk/popular.json' ? MOST_BYTES_OF_VIEWS : MOST_BYTES;

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
