/** Rows of `refs`: what files name and must find elsewhere. */
import type { Reference } from '../content/story.ts';
import type { SourceLocation } from '../problems/problem.ts';
import type { Archive } from './archive.ts';

export type Row = Record<string, unknown>;

/** Where a file names something. */
export const lineOf = (row: Row): SourceLocation => ({
  file: `articles/${row.file}`,
  line: Number(row.line),
  column: Number(row.col),
});

/** What references of a kind name, each once and in order: a question to the index for each, however many name it. */
export const targetsOf = (archive: Archive, kind: Reference['kind']): readonly string[] =>
  archive
    .prepare(`
      WITH RECURSIVE found (target) AS (
        SELECT min(target) FROM refs WHERE kind = ?1
        UNION ALL
        SELECT (SELECT min(r.target) FROM refs r WHERE r.kind = ?1 AND r.target > found.target)
        FROM found WHERE target IS NOT NULL)
      SELECT target FROM found WHERE target IS NOT NULL`)
    .all(kind)
    .map(({ target }) => String(target));

/** Whether there is a file, right or wrong. @param path under `articles/` */
export const hasFile = (archive: Archive, path: string): boolean =>
  archive.prepare('SELECT 1 FROM files WHERE path = ?').get(path) !== undefined;
