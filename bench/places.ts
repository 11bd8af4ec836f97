/** Folders of the project that the bench knows. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = resolve(fileURLToPath(new URL('..', import.meta.url)));
export const RESULTS = join(PROJECT, 'bench/results');
/** What peers need is kept here from one run to the next. */
export const CACHE = join(PROJECT, 'node_modules/.cache/warta-bench');
