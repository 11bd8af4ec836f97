/**
 * Something outside the newsroom's files that ends a command: a full disk, a lock held by another build, a page that
 * threw. The message is a plain sentence for the terminal; no stack trace is shown for it unless `--debug`.
 */
export class PressFailure extends Error {
  override name = 'PressFailure';
}

const PLAIN_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EFBIG: 'A file grew beyond the allowed size',
  EACCES: 'No permission to write',
  EPERM: 'No permission to write',
  EROFS: 'The disk is read-only',
  EMFILE: 'Too many files are open',
};

/** Words an error of the operating system for people; any other error is returned as it is. */
export function plainFailure(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const words = PLAIN_WORDS[String(error.code)];
  if (!words) return error;
  const where = 'path' in error && error.path ? `: ${error.path}` : '';
  return new PressFailure(`${words}${where}. What was published before is as it was.`, { cause: error });
}

/** A command that was called wrongly, or an environment that it cannot work in: exit status 2. */
export class UsageFailure extends Error {
  override name = 'UsageFailure';
}
