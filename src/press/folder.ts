import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
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
