/** What lies under `articles/` and cannot be read: told beside all other problems, with the reason. */
import { type Problem, wholeFile } from '../problems/problem.ts';
import { changedWhileRead, nameNotUtf8, unreadableFile, unreadableFolder } from '../problems/references.ts';
import { errorCode, isGone } from '../system-errors.ts';

/** The problem of a file that was found and then could not be read. @param path under `articles/` */
export const problemOf = (error: unknown, path: string): Problem =>
  isGone(error) ? changedWhileRead(wholeFile(`articles/${path}`)) : unreadable(path, reasonOf(error));

/** The reason of a name that was given to something under another system, such as an old Windows. */
export const NOT_UTF8 = 'its name is not UTF-8';

/** @param path of a file, or of a folder with `/` at its end */
export function unreadable(path: string, reason: string): Problem {
  const location = wholeFile(`articles/${path}`);
  if (reason === NOT_UTF8) return nameNotUtf8(location);
  return (path === '' || path.endsWith('/') ? unreadableFolder : unreadableFile)(location, reason);
}

/** Why something cannot be read, as half a sentence. */
export const reasonOf = (error: unknown): string => REASONS[errorCode(error)] ?? String(error);

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission',
  EPERM: 'there is no permission',
  EIO: 'the disk is damaged',
};
