/** What differs between the files under `articles/` and what the archive remembers of them. */
import type { Archive } from './archive.ts';
import { inRange, rangeOf } from './prefix.ts';
import { inOrderOfBytes, type See, walk, whyUnreadable } from './walk.ts';

export interface Differences {
  /** Files that are new or other than they were, with their stamps. */
  readonly changed: ReadonlyMap<string, string>;
  /** Files that are no longer there. */
  readonly gone: readonly string[];
  /** What cannot be read now, and why; what the archive knows of it stays. A folder's path ends with `/`. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Some files in the order of their paths, with their stamps. */
export type WalkedFiles = readonly (readonly [path: string, stamp: string])[];

/** Begins at once to walk the newsroom from a path on, while the caller walks what comes before. */
export type WalkRest = (from: string) => AsyncIterable<WalkedFiles>;

/** With fewer files a second walker is not done sooner: it takes a tenth of a second to begin. */
const FILES_WORTH_TWO_WALKERS = 30_000;

/**
 * Compares some files and folders with the archive. Both sides come in the order of their paths, so that neither is
 * held in memory, but for what a second walker found meanwhile.
 * @param articles absolute
 * @param starts paths under `articles/`; '' is the whole newsroom
 * @param walkRest halves the time for a large newsroom
 */
export async function differences(
  archive: Archive,
  articles: string,
  starts: readonly string[],
  walkRest?: WalkRest,
): Promise<Differences> {
  const changed = new Map<string, string>();
  const gone = new Set<string>();
  const unreadable = new Map<string, string>();
  for (const start of starts) {
    const known = new Known(archive, start);
    const see: See = (path, stamp) => {
      for (const missing of known.before(path)) gone.add(missing);
      const why = whyUnreadable(stamp);
      if (why !== undefined) {
        unreadable.set(path, why);
        known.passOver(path);
      } else if (known.take(path) !== stamp) changed.set(path, stamp);
    };
    const middle = start === '' && walkRest ? middleOf(archive) : undefined;
    const rest = middle === undefined ? undefined : walkRest?.(middle);
    walk(articles, start, see, { before: middle });
    for await (const batch of rest ?? []) for (const [path, stamp] of batch) see(path, stamp);
    for (const missing of known.before()) gone.add(missing);
  }
  return { changed, gone: [...gone], unreadable };
}

/** The file in the middle of a large newsroom. */
function middleOf(archive: Archive): string | undefined {
  const files = Number(archive.prepare('SELECT count(*) AS n FROM files').get()?.n);
  if (files < FILES_WORTH_TWO_WALKERS) return undefined;
  const row = archive.prepare('SELECT path FROM files ORDER BY path LIMIT 1 OFFSET ?').get(files >> 1);
  return row && String(row.path);
}

type Row = readonly [path: string, stamp: string];

const ALL = 'SELECT path, stamp FROM files ORDER BY path';
const BELOW = `SELECT path, stamp FROM files WHERE path = ? OR (${inRange('path')}) ORDER BY path`;

/** The files that the archive knows at or below a path, one after another. */
class Known {
  readonly #rows: Iterator<unknown>;
  #next: Row | undefined;

  constructor(archive: Archive, start: string) {
    const files = archive.prepare(start === '' ? ALL : BELOW);
    // An object for each row would take twice as long.
    files.setReturnArrays(true);
    this.#rows = files.iterate(...(start === '' ? [] : [start, ...rangeOf(`${start}/`)]));
    this.#step();
  }

  /** Passes over the files that come before a path, or all that are left, and answers them. */
  *before(path?: string): Generator<string> {
    for (;;) {
      const [next] = this.#next ?? [];
      if (next === undefined || (path !== undefined && inOrderOfBytes(next, path) >= 0)) return;
      yield next;
      this.#step();
    }
  }

  /** The stamp that the archive knows for the next file, if that is its path. */
  take(path: string): string | undefined {
    const [next, stamp] = this.#next ?? [];
    if (next !== path) return undefined;
    this.#step();
    return stamp;
  }

  /** Goes on after a file, or after all that lies in a folder. @param path of a folder, with `/` at its end */
  passOver(path: string): void {
    const isFolder = path === '' || path.endsWith('/');
    while (this.#next?.[0] === path || (isFolder && this.#next?.[0].startsWith(path))) this.#step();
  }

  #step(): void {
    const { done, value } = this.#rows.next();
    this.#next = done ? undefined : (value as Row);
  }
}
