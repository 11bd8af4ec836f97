/** Which slices of the search index lie in `dist/`, and which subjects each rested on when it was made. */
import type { Archive } from './archive.ts';
import { bytesOf, numbersOf } from './printed.ts';

/** A slice that lies in `dist/`. */
export interface IndexedSlice {
  readonly name: string;
  readonly stories: number;
  /** Changes whenever the content changes. */
  readonly tag: string;
  /** Years that its stories are of. */
  readonly years: readonly number[];
}

/** By name. */
export const indexedSlices = (archive: Archive): ReadonlyMap<string, IndexedSlice> =>
  new Map(
    archive
      .prepare('SELECT name, stories, tag, years FROM slices')
      .all()
      .map((row) => [
        String(row.name),
        {
          name: String(row.name),
          stories: Number(row.stories),
          tag: String(row.tag),
          years: JSON.parse(String(row.years)),
        },
      ]),
  );

/** Remembers a slice once it lies in `dist/`. @param subjects what it rests on */
export const rememberSlice = (
  archive: Archive,
  { name, stories, tag, years }: IndexedSlice,
  subjects: Uint32Array,
) =>
  void archive
    .prepare('INSERT OR REPLACE INTO slices VALUES (?, ?, ?, ?, ?)')
    .run(name, stories, tag, JSON.stringify(years), bytesOf(subjects));

/** Lets a slice be made anew, or never again. */
export const forgetSlice = (archive: Archive, name: string) =>
  void archive.prepare('DELETE FROM slices WHERE name = ?').run(name);

/**
 * Forgets the slices that rest on something touched: they must be made anew. Call before what was touched is cleared.
 * @param all every one of them
 */
export function forgetStaleSlices(archive: Archive, all: boolean): void {
  if (all) archive.prepare('DELETE FROM slices').run();
  const touched = new Set(
    archive
      .prepare('SELECT subject FROM touched')
      .all()
      .map(({ subject }) => Number(subject)),
  );
  if (touched.size === 0) return;
  for (const { name, rests } of archive.prepare('SELECT name, rests FROM slices').all())
    if (numbersOf(rests).some((subject) => touched.has(subject))) forgetSlice(archive, String(name));
}
