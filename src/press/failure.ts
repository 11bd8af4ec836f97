import { errorCode } from '../system-errors.ts';

/**
 * Something outside the newsroom's files that ends a command: a full disk, a lock held by another build, a page that
 * threw. The message is a plain sentence for the terminal; no stack trace is shown for it unless `--debug`.
 */
export class PressFailure extends Error {
  override name = 'PressFailure';
}

/** The code of an error that says that no page answers at an address which was planned. Errors lose their class on the way from compiled code. */
export const NO_PAGE = 'NO_PAGE';

const OF_THE_SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EFBIG: 'A file grew beyond the allowed size',
  EACCES: 'No permission to read or write',
  EPERM: 'No permission to read or write',
  EROFS: 'The disk is read-only',
  EMFILE: 'Too many files are open',
  EIO: 'The disk could not be read or written: the disk may be full',
};

/** Primary result codes of SQLite. https://www.sqlite.org/rescode.html */
const OF_THE_ARCHIVE: Readonly<Record<number, string>> = {
  5: 'Another program holds the archive in the cache folder',
  8: 'No permission to write the archive in the cache folder',
  10: 'The archive in the cache folder could not be read or written: the disk may be full',
  13: 'The disk is full: the archive in the cache folder could not grow',
  14: 'The archive in the cache folder could not be opened',
};

/** An error of the operating system or the archive in words for people; undefined for any other. */
export function plainWords(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('errcode' in error) return OF_THE_ARCHIVE[Number(error.errcode) & 0xff];
  const words = OF_THE_SYSTEM[errorCode(error)];
  // Of a copy, the disk that it goes to is the one that is full.
  const { path, dest = path } = error as { readonly path?: string; readonly dest?: string };
  return words && dest ? `${words}: ${dest}` : words;
}

/** A failure in words for people, while nothing was committed; any other error is returned as it is. */
export function plainFailure(error: unknown): unknown {
  const words = plainWords(error);
  return words
    ? new PressFailure(`${words}. What was published before is as it was.`, { cause: error })
    : error;
}

/** A command that was called wrongly, or an environment that it cannot work in: exit status 2. */
export class UsageFailure extends Error {
  override name = 'UsageFailure';
}
