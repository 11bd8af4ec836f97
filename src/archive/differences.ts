/** What differs between the files under `articles/` and what the archive remembers of them. */
import type { Archive } from './archive.ts';
import { inOrderOfBytes, walk } from './walk.ts';

export interface Differences {
  /** Files that are new or other than they were, with their stamps. */
  readonly changed: ReadonlyMap<string, string>;
  /** Files that are no longer there. */
  readonly gone: readonly string[];
}

/**
 * Compares some files and folders with the archive. Both sides come in the order of their paths, so that neither is
 * held in memory.
 * @param articles absolute
 * @param starts paths under `articles/`; '' is the whole newsroom
 */
export function differences(archive: Archive, articles: string, starts: readonly string[]): Differences {
  const changed = new Map<string, string>();
  const gone = new Set<string>();
  for (const start of starts) {
    const known = new Known(archive, start);
    walk(articles, start, (path, stamp) => {
      for (const missing of known.before(path)) gone.add(missing);
      if (known.take(path) !== stamp) changed.set(path, stamp);
    });
    for (const missing of known.before()) gone.add(missing);
  }
  return { changed, gone: [...gone] };
}

interface Row {
  readonly path: string;
  readonly stamp: string;
}

const ALL = 'SELECT path, stamp FROM files ORDER BY path';
const BELOW = 'SELECT path, stamp FROM files WHERE path = ? OR (path >= ? AND path < ?) ORDER BY path';

/** The files that the archive knows at or below a path, one after another. */
class Known {
  readonly #rows: Iterator<Record<string, unknown>>;
  #next: Row | undefined;

  constructor(archive: Archive, start: string) {
    this.#rows =
      start === ''
        ? archive.prepare(ALL).iterate()
        : archive.prepare(BELOW).iterate(start, `${start}/`, `${start}0`);
    this.#step();
  }

  /** Passes over the files that come before a path, or all that are left, and answers them. */
  *before(path?: string): Generator<string> {
    while (this.#next && (path === undefined || inOrderOfBytes(this.#next.path, path) < 0)) {
      yield this.#next.path;
      this.#step();
    }
  }

  /** The stamp that the archive knows for the next file, if that is its path. */
  take(path: string): string | undefined {
    if (this.#next?.path !== path) return undefined;
    const { stamp } = this.#next;
    this.#step();
    return stamp;
  }

  #step(): void {
    const { done, value } = this.#rows.next();
    this.#next = done ? undefined : { path: String(value.path), stamp: String(value.stamp) };
  }
}
