/** Where files lie until a commit moves them to where the site has them. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder for files of the site; it crosses to worker threads as it is. */
export interface Staging {
  /** Absolute; on the disk of the site if its files shall be moved and not copied. */
  readonly folder: string;
  /**
   * Files lie in folders, as the site has them: where there is none yet, whole folders can be moved. Else each would be made
   * and removed for one file, so that all lie side by side.
   */
  readonly isTree: boolean;
}

/** Where a file lies staged. A hash fits every disk, however long a path is. @param file relative to `dist/`, with `/` */
export const stagedFile = ({ folder, isTree }: Staging, file: string): string =>
  join(folder, isTree ? file : hash('sha256', file));

/** @param file relative to `dist/`, with `/` */
export function writeStaged(staging: Staging, file: string, bytes: Uint8Array): void {
  const staged = stagedFile(staging, file);
  if (staging.isTree) mkdirSync(dirname(staged), { recursive: true });
  writeFileSync(staged, bytes);
}
