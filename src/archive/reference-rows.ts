/** Rows of `refs`: what files name and must find elsewhere. */
import type { Place } from '../problems/front-matter.ts';

export type Row = Record<string, unknown>;

/** Where a file names something. */
export const placeOf = (row: Row): Required<Place> => ({
  file: `articles/${row.file}`,
  line: Number(row.line),
  column: Number(row.col),
});
