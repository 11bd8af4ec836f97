/** What differs between the files under `articles/` and what the archive remembers of them. */
import type { Archive } from './archive.ts';
import { inRange, rangeOf } from './prefix.ts';
import { inOrderOfBytes, type See, type Stretch, walk, whyUnreadable } from './walk.ts';

export interface Differences {
  /** Files that are new or other than they were, with their stamps. */
  readonly changed: ReadonlyMap<string, string>;
  /** Files that are no longer there. */
  readonly gone: readonly string[];
  /** What cannot be read now, and why; what the archive knows of it stays. A folder's path ends with `/`. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** A newsroom cut into stretches that several threads compare: each takes the next one that is free. It crosses to them as it is. */
export interface SharedWalk {
  /** Where each stretch but the first begins. */
  readonly cuts: readonly string[];
  /** How many stretches somebody took; one number, in shared memory. */
  readonly taken: Int32Array;
}

/** What was found, by the number of the stretch. */
export type FoundInStretches = ReadonlyMap<number, Differences>;

/** Begins at once to compare stretches in another thread. */
export type CompareToo = (shared: SharedWalk) => Promise<FoundInStretches>;

/** With fewer files two threads are not done sooner: it takes a tenth of a second until the second begins. */
const FILES_WORTH_TWO = 30_000;

/** So many that threads end at nearly the same time. */
const STRETCHES = 12;

/**
 * Compares some files and folders with the archive. Both sides come in the order of their paths, so that neither is held in
 * memory.
 * @param articles absolute
 * @param starts paths under `articles/`; '' is the whole newsroom
 * @param compareToo halves the time for a large newsroom
 */
export async function differences(
  archive: Archive,
  articles: string,
  starts: readonly string[],
  compareToo?: CompareToo,
): Promise<Differences> {
  const found: Differences[] = [];
  for (const start of starts) {
    const shared = start === '' && compareToo ? sharedWalk(archive) : undefined;
    if (shared && compareToo) found.push(...(await compareTogether(archive, articles, shared, compareToo)));
    else found.push(compare(archive, articles, start));
  }
  return joined(found);
}

/** Cuts a large newsroom into stretches of as many files each. */
function sharedWalk(archive: Archive): SharedWalk | undefined {
  const files = Number(archive.prepare('SELECT count(*) AS n FROM files').get()?.n);
  if (files < FILES_WORTH_TWO) return undefined;
  const nth = archive.prepare('SELECT path FROM files ORDER BY path LIMIT 1 OFFSET ?');
  const places = Array.from({ length: STRETCHES - 1 }, (_, n) => Math.floor((files * (n + 1)) / STRETCHES));
  const cuts = places.map((place) => String(nth.get(place)?.path));
  return { cuts, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
}

async function compareTogether(
  archive: Archive,
  articles: string,
  shared: SharedWalk,
  compareToo: CompareToo,
): Promise<readonly Differences[]> {
  const others = compareToo(shared);
  // Where this thread fails first, nobody waits for the other.
  others.catch(() => {});
  const ours = compareFree(archive, articles, shared);
  return [...ours, ...(await others)].toSorted(([a], [b]) => a - b).map(([, found]) => found);
}

/** Compares stretches that nobody else took, until none is left. */
export function compareFree(
  archive: Archive,
  articles: string,
  { cuts, taken }: SharedWalk,
): FoundInStretches {
  const found = new Map<number, Differences>();
  for (let n = Atomics.add(taken, 0, 1); n <= cuts.length; n = Atomics.add(taken, 0, 1))
    found.set(n, compare(archive, articles, '', { from: cuts[n - 1], before: cuts[n] }));
  return found;
}

function compare(archive: Archive, articles: string, start: string, stretch: Stretch = {}): Differences {
  const known = new Known(archive, start, stretch);
  const changed = new Map<string, string>();
  const gone: string[] = [];
  const unreadable = new Map<string, string>();
  const see: See = (path, stamp) => {
    for (const missing of known.before(path)) gone.push(missing);
    const why = whyUnreadable(stamp);
    if (why !== undefined) {
      unreadable.set(path, why);
      known.passOver(path);
    } else if (known.take(path) !== stamp) changed.set(path, stamp);
  };
  walk(articles, start, see, stretch);
  for (const missing of known.before()) gone.push(missing);
  return { changed, gone, unreadable };
}

/** A file may lie below two of the paths that were named. */
const joined = (found: readonly Differences[]): Differences => ({
  changed: new Map(found.flatMap(({ changed }) => [...changed])),
  gone: [...new Set(found.flatMap(({ gone }) => gone))],
  unreadable: new Map(found.flatMap(({ unreadable }) => [...unreadable])),
});

type Row = readonly [path: string, stamp: string];

/** The files that the archive knows at or below a path, or in a stretch of all, one after another. */
class Known {
  readonly #rows: Iterator<unknown>;
  #next: Row | undefined;

  constructor(archive: Archive, start: string, { from, before }: Stretch) {
    const isBelow = `(path = ? OR (${inRange('path')}))`;
    const conditions = [
      { text: isBelow, values: start === '' ? [] : [start, ...rangeOf(`${start}/`)] },
      { text: 'path >= ?', values: from === undefined ? [] : [from] },
      { text: 'path < ?', values: before === undefined ? [] : [before] },
    ].filter(({ values }) => values.length > 0);
    const where = ['true', ...conditions.map(({ text }) => text)].join(' AND ');
    const files = archive.prepare(`SELECT path, stamp FROM files WHERE ${where} ORDER BY path`);
    // An object for each row would take twice as long.
    files.setReturnArrays(true);
    this.#rows = files.iterate(...conditions.flatMap(({ values }) => values));
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
