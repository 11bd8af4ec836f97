/** Two sections, topics or authors that go by one name, so that a story or a reader could mean either. */
import { posix } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { sameName } from '../problems/references.ts';
import type { Archive } from './archive.ts';
import { hasFile, lineOf, type Row } from './reference-rows.ts';

export function nameClashes(archive: Archive): Problem[] {
  const rows = archive.prepare("SELECT * FROM refs WHERE kind = 'name' ORDER BY file, line, col").all();
  const ofOneName = Map.groupBy(rows, ({ file, target }) => `${posix.dirname(String(file))} ${target}`);
  return [...ofOneName.values()].flatMap((called) =>
    called.flatMap((row, i) => {
      const holder = fileOfId(archive, row) ?? (i > 0 ? placeOf(called[0]) : undefined);
      return holder === undefined ? [] : [sameName(lineOf(row), holder)];
    }),
  );
}

/** The other file whose id is this name; a section goes by its id alone, which is no file. */
function fileOfId(archive: Archive, { file, target }: Row): string | undefined {
  const other = `${posix.dirname(String(file))}/${target}.md`;
  return other !== file && hasFile(archive, other) ? `articles/${other}` : undefined;
}

/** Sections stand in one file, which must not be told to be its own twin. */
const placeOf = (row: Row | undefined) =>
  row?.file === '_desk/sections.yml' ? `the section in line ${row.line}` : `articles/${row?.file}`;

/** Files in a folder of `_desk` that go by a name. @param name as an id */
export const filesCalled = (archive: Archive, folder: string, name: string): readonly string[] =>
  archive
    .prepare("SELECT file FROM refs WHERE kind = 'name' AND target = ? ORDER BY file")
    .all(name)
    .map(({ file }) => String(file))
    .filter((file) => posix.dirname(file) === `_desk/${folder}`);
