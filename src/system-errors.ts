/** What Node calls an error of its own or of the system: `ENOENT`, `ERR_WORKER_OUT_OF_MEMORY`; '' for any other. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Whether something is not, or no longer, where it was looked for. */
export const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
