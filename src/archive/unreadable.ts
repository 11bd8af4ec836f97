/** What lies under `articles/` and cannot be read: told beside all other problems, with the reason. */
import { wholeFile } from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import { changedWhileRead, unreadableFile, unreadableFolder } from '../problems/references.ts';

/** The problem of a file that was found and then could not be read. @param path under `articles/` */
export const problemOf = (error: unknown, path: string): Problem =>
  isGone(error) ? changedWhileRead(wholeFile(`articles/${path}`)) : unreadable(path, reasonOf(error));

/** @param path of a file, or of a folder with `/` at its end */
export const unreadable = (path: string, reason: string): Problem =>
  (path === '' || path.endsWith('/') ? unreadableFolder : unreadableFile)(
    wholeFile(`articles/${path}`),
    reason,
  );

/** Why something cannot be read, as half a sentence. */
export const reasonOf = (error: unknown): string => REASONS[codeOf(error)] ?? String(error);

/** Whether something is no longer where it was found. */
export const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission',
  EPERM: 'there is no permission',
  EIO: 'the disk is damaged',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
