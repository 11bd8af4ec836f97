/** Puts files into `dist/` and takes them out, whatever lies in their way. */
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, isGone } from '../system-errors.ts';

/**
 * Moves a file to where the site has it. What lies there as a folder, or as a file where its folder must be, is no longer
 * part of the site.
 * @param from absolute
 * @param file relative to `out`
 * @param made folders that are known to be there
 */
export function moveInto(from: string, out: string, file: string, made: Set<string>): void {
  const to = join(out, file);
  try {
    moveTo(from, to, made);
  } catch (error) {
    if (!isInTheWay(error)) throw error;
    clearWay(out, file);
    moveTo(from, to, made);
  }
}

/**
 * Moves a folder to where there is none, or an empty one, on the same disk.
 * @returns false where something is there, or a folder cannot be moved: its files must go one by one
 */
export function moveFolderInto(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

const isInTheWay = (error: unknown) =>
  ['EEXIST', 'ENOTDIR', 'EISDIR', 'ENOTEMPTY'].includes(errorCode(error));

/** Removes a file of the site, and the folders that nothing else is in. @param file relative to `out` */
export function takeOut(out: string, file: string): void {
  removeFile(join(out, file));
  removeEmptyFolders(out, dirname(file));
}

/** Leaves alone what was made since where the file, or its folder, was. */
function removeFile(file: string): void {
  try {
    if (!lstatSync(file).isDirectory()) unlinkSync(file);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function clearWay(out: string, file: string): void {
  const parts = file.split('/');
  const folders = parts.slice(1).map((_, i) => join(out, ...parts.slice(0, i + 1)));
  for (const folder of folders)
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(folder);
  rmSync(join(out, file), { recursive: true, force: true });
}

function moveTo(from: string, to: string, made: Set<string>): void {
  const folder = dirname(to);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    copyAcrossDisks(from, to);
  }
}

/** A rename cannot cross disks: copy beside the target, then rename there. The time goes along, as in a rename. */
function copyAcrossDisks(from: string, to: string): void {
  const beside = `${to}.warta-new`;
  copyFileSync(from, beside);
  const { atime, mtime } = statSync(from);
  utimesSync(beside, atime, mtime);
  renameSync(beside, to);
  rmSync(from);
}

/** Removes a folder of `out` and those above it as long as nothing is in them. */
function removeEmptyFolders(out: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(out, folder));
  } catch (error) {
    if (isGone(error) || errorCode(error) === 'ENOTEMPTY') return;
    throw error;
  }
  removeEmptyFolders(out, dirname(folder));
}
