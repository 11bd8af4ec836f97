/**
 * Moves staged files into `dist/` so that whoever serves it never meets half a site. A journal says what must still be
 * done; a commit that is killed is completed by the next build.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedArchive } from '../archive/sealed.ts';
import { PressFailure, plainWords } from './failure.ts';
import { isFolder } from './folder.ts';
import {
  allChanges,
  type Commit,
  dropJournal,
  type FileChanges,
  isNothing,
  type Journal,
  NO_CHANGES,
  readJournal,
  settled,
  writeJournal,
} from './journal.ts';
import { moveFolderInto, moveInto, takeOut } from './out-files.ts';
import { anyState, SITE_FOLDER, setState, stateOf } from './out-folder.ts';
import { type Staging, stagedFile } from './staging.ts';

/**
 * Writes the journal, then does what it says. The journal stays until `closeCommit`: after an error or a kill,
 * `finishCommit` goes on where it stopped.
 * @param planned the state of `out` that the changes were planned for
 * @param isRecorded the archive knows of all changes since a build last ended, and need not know of these: the state of `out`
 *   stays
 * @throws PressFailure when the disk does not let it finish, or somebody changed `out` meanwhile
 */
export function commit(cache: string, work: Commit, planned: string, isRecorded = false): void {
  const before = readJournal(cache);
  const earlier = before?.out === work.out ? allChanges(before) : NO_CHANGES;
  if (isNothing(work) && isNothing(earlier)) return;
  if (stateOf(work.out) !== planned) throw otherTarget(work.out);
  const [inside, after] = isRecorded ? [planned, planned] : [anyState(), anyState()];
  const journal = { ...work, earlier, isRecorded, states: { before: planned, inside, after } };
  writeJournal(cache, journal);
  apply(journal, journal.written);
}

const otherTarget = (out: string) =>
  new PressFailure(
    `Somebody changed ${out} meanwhile, such as a build with another cache folder; what lies there now stays. Build again, or name another --out.`,
  );

/**
 * Completes a commit that was interrupted, if there is one.
 * @returns false when its journal is damaged or another version's: then nobody knows what lies in `dist/`
 * @throws PressFailure when the disk does not let it finish
 */
export function finishCommit(cache: string): boolean {
  try {
    const journal = readJournal(cache);
    if (!journal) return true;
    if (isAsItWasLeft(journal)) apply(journal, journal.written.filter(isStaged(journal)));
    // The next build stages its own files in the same folder: this work must not be done again with them.
    writeJournal(cache, settled(journal));
    return true;
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error;
    dropJournal(cache);
    return false;
  }
}

/** Whether a file lies staged still, or was moved before the commit was interrupted. */
const isStaged =
  ({ staging }: Commit) =>
  (file: string) =>
    existsSync(stagedFile(staging, file));

/** What another build, with another cache folder, published meanwhile is newer; a target that is gone is not made again. */
const isAsItWasLeft = ({ out, states }: Journal) =>
  isFolder(out) && Object.values(states).includes(stateOf(out));

/** @param staged the files of the journal that were not moved yet */
function apply({ out, staging, written, deleted, states }: Journal, staged: readonly string[]): void {
  if (isNothing({ written, deleted })) return;
  const isRenewed = states.inside !== states.before;
  if (isRenewed)
    for (const mark of [stagedFile(staging, SITE_FOLDER.mark), join(out, SITE_FOLDER.mark)])
      setState(mark, states.inside);
  try {
    applyTo(out, staging, { written: staged, deleted });
    if (isRenewed) setState(join(out, SITE_FOLDER.mark), states.after);
  } catch (error) {
    const words = plainWords(error);
    if (!words) throw error;
    throw new PressFailure(
      `${words}. Part of the site is new, part is as it was, and no link is broken; the next build completes it.`,
      { cause: error },
    );
  }
}

function applyTo(out: string, staging: Staging, { written, deleted }: FileChanges): void {
  const made = new Set<string>();
  const move = (file: string) => moveInto(stagedFile(staging, file), out, file, made);
  for (const { folder, files } of staging.isTree ? byFolder(written) : byItself(written)) {
    const isMoved = folder !== undefined && moveFolderInto(stagedFile(staging, folder), join(out, folder));
    if (!isMoved) files.forEach(move);
  }
  for (const file of deleted) takeOut(out, file);
}

/** Files that may go over in one move, if a folder holds them all. */
interface Load {
  readonly folder?: string;
  readonly files: readonly string[];
}

function* byItself(files: readonly string[]): Generator<Load> {
  for (const file of files) yield { files: [file] };
}

/** The topmost folders of a new site, each when its last file is due; other files, and the mark before all, by themselves. */
function* byFolder(files: readonly string[]): Generator<Load> {
  const folderOf = (file: string) =>
    file === SITE_FOLDER.mark ? '' : file.slice(0, Math.max(0, file.indexOf('/')));
  const loads = Map.groupBy(files, folderOf);
  const left = new Map(loads.entries().map(([folder, all]) => [folder, all.length]));
  for (const file of files) {
    const folder = folderOf(file);
    if (folder === '') yield { files: [file] };
    const others = (left.get(folder) ?? 0) - 1;
    left.set(folder, others);
    if (folder !== '' && others === 0) yield { folder, files: loads.get(folder) ?? [] };
  }
}
