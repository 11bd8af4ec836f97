import { join } from 'node:path';
import type { Author } from '../contestant.ts';
import { writeFile } from './write-file.ts';

/** Gives an author a name in a site that uses `archive/`. */
export const writeName = ({ id, name }: Author, archive: string): void =>
  writeFile(join(archive, 'names.js'), `export const names = ${JSON.stringify({ [id]: name })};\n`);
