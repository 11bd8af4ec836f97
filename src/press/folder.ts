import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../system-errors.ts';
import { UsageFailure } from './failure.ts';

/** What makes a place the wrong one to name. A disk that is full is not among them: it is told as such. */
const WRONG_PLACE: Readonly<Record<string, string>> = {
  EEXIST: 'a file has that name',
  ENOTDIR: 'what it would lie in is a file',
  ENOENT: 'nothing new can lie there',
  ENAMETOOLONG: 'its name is too long',
  EACCES: 'there is no permission to write there',
  EPERM: 'there is no permission to write there',
  EROFS: 'that disk is read-only',
};

/**
 * Makes a folder that a user named, and those that it lies in; one that is there stays as it is. They are made one by
 * one, because Node never comes back from making them all at once where the system takes none, as under `/proc`.
 * @param folder absolute
 * @throws UsageFailure when it cannot be there
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it just now.
    if (!isFolder(folder)) throw inWords(folder, error);
  }
}

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

function inWords(folder: string, error: unknown): unknown {
  const why = WRONG_PLACE[errorCode(error)];
  return why ? new UsageFailure(`The folder ${folder} cannot be made: ${why}. Name another one.`) : error;
}

const A_DAY = 24 * 3600 * 1000;

/**
 * Removes what was made at least a day before another; before that, a command that runs yet may use it.
 * @param newest absolute; what lies beside it is looked at
 * @param beginning of the names of what may go
 */
export function removeOlder(newest: string, beginning = ''): void {
  const oldest = statSync(newest).mtimeMs - A_DAY;
  const beside = dirname(newest);
  for (const name of readdirSync(beside).filter((name) => name.startsWith(beginning))) {
    const path = join(beside, name);
    if (statSync(path).mtimeMs < oldest) rmSync(path, { recursive: true, force: true });
  }
}
