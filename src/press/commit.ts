/**
 * Moves staged files into `dist/` so that whoever serves it never meets half a site. A journal says what must still be
 * done; a commit that is killed is completed by the next build.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of the site that a build changed, relative to `dist/`, with `/`. */
export interface Changes {
  /** In the order in which they must appear. */
  readonly written: readonly string[];
  /** Deleted after all are written. */
  readonly deleted: readonly string[];
}

/** A set of changes and where it happens. */
export interface Commit extends Changes {
  readonly out: string;
  /** Where the new files lie staged, see `stagedFile`. */
  readonly staging: string;
}

/** The staging folder is flat: making and removing its folders would take as long as printing. @param file relative to `dist/` */
export const stagedFile = (staging: string, file: string) => join(staging, file.replaceAll('/', '!'));

const journalOf = (cache: string) => join(cache, 'journal.json');

/** Writes the journal, then does what it says. After an error or a kill, `finishCommit` goes on where it stopped. */
export function commit(cache: string, work: Commit): void {
  writeDurably(journalOf(cache), JSON.stringify(work));
  apply(work);
  rmSync(journalOf(cache));
}

/** Completes a commit that was interrupted, and answers what it was; nothing when there is none. */
export function finishCommit(cache: string): Changes {
  const journal = journalOf(cache);
  if (!existsSync(journal)) return { written: [], deleted: [] };
  const work = JSON.parse(readFileSync(journal, 'utf8')) as Commit;
  apply(work);
  rmSync(journal);
  return work;
}

function apply({ out, staging, written, deleted }: Commit): void {
  const made = new Set<string>();
  for (const file of written) {
    const from = stagedFile(staging, file);
    if (existsSync(from)) moveInto(from, join(out, file), made);
  }
  for (const file of deleted) {
    rmSync(join(out, file), { force: true });
    removeEmptyFolders(out, dirname(file));
  }
}

function moveInto(from: string, to: string, made: Set<string>): void {
  const folder = dirname(to);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    copyAcrossDisks(from, to);
  }
}

/** A rename cannot cross disks: copy beside the target, then rename there. */
function copyAcrossDisks(from: string, to: string): void {
  const beside = `${to}.warta-new`;
  copyFileSync(from, beside);
  renameSync(beside, to);
  rmSync(from);
}

/** Removes a folder of `out` and those above it as long as nothing is in them. */
function removeEmptyFolders(out: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(out, folder));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'ENOENT'))
      return;
    throw error;
  }
  removeEmptyFolders(out, dirname(folder));
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(`${file}.new`, 'w');
  writeFileSync(handle, text);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${file}.new`, file);
}
