/** Rows of `refs`: what files name and must find elsewhere. */
import type { SourceLocation } from '../problems/front-matter.ts';
import type { Archive } from './archive.ts';

export type Row = Record<string, unknown>;

/** Where a file names something. */
export const lineOf = (row: Row): SourceLocation => ({
  file: `articles/${row.file}`,
  line: Number(row.line),
  column: Number(row.col),
});

/** Whether there is a file, right or wrong. @param path under `articles/` */
export const hasFile = (archive: Archive, path: string): boolean =>
  archive.prepare('SELECT 1 FROM files WHERE path = ?').get(path) !== undefined;
