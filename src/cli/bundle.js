/**
 * The command line and its threads in a few files: to load three hundred takes longer than to print what a story changes. The
 * bundle is of one state of the code; where there is none of the state that is there, the sources are loaded.
 */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** What is compiled of the code, by Node and by us. */
export const CODE_CACHE = join(PROJECT, 'node_modules', '.cache', 'warta-code');

/** Checkouts may have their packages in common. */
export const BUNDLES_OF_THIS_PROJECT = `bundle-${short(PROJECT)}-`;

/** The bundle of the code as it is now, which may not be there; its name tells the time and length of every file, and of the packages. */
export function bundleFolder() {
  const sources = readdirSync(join(PROJECT, 'src'), { recursive: true })
    .filter((name) => /\.[jt]s$/.test(String(name)))
    .map((name) => join('src', String(name)))
    .toSorted();
  const stamps = [...sources, 'package-lock.json', 'node_modules/.package-lock.json'].map((file) => {
    const stat = statSync(join(PROJECT, file), { throwIfNoEntry: false });
    return `${file} ${stat?.mtimeMs} ${stat?.size}`;
  });
  return join(CODE_CACHE, BUNDLES_OF_THIS_PROJECT + short([process.versions.node, ...stamps].join('\n')));
}

/** Whether a bundle of this project was made, of this code or of other. */
export const isBundled = () =>
  existsSync(CODE_CACHE) && readdirSync(CODE_CACHE).some((name) => name.startsWith(BUNDLES_OF_THIS_PROJECT));

/** @param {string} text */
function short(text) {
  return hash('sha256', text).slice(0, 16);
}
