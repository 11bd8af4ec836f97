import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'rolldown';
import { removeOlder } from '../press/folder.ts';
import { BUNDLES_OF_THIS_PROJECT, bundleFolder } from './bundle.js';

/** What is loaded by itself: the command line, its threads and its process. */
const ENTRIES = [
  'cli/main',
  'press/print-worker',
  'press/read-worker',
  'press/compare-worker',
  'press/photo-process',
];

/** Packages that are found by files beside their own, are large and seldom needed, or run in processes of others. */
const LEFT_OUT = /^(?:astro|harfbuzzjs|pagefind|sharp|sirv)(?:\/|$)|\.node$/;

/**
 * Bundles the code as it is now, and removes bundles of earlier states that nobody runs any more.
 * @throws Error when the code does not compile or the folder cannot be written
 */
export async function makeBundle(): Promise<void> {
  const folder = bundleFolder();
  if (existsSync(folder)) return;
  const { build } = await import('rolldown');
  const source = fileURLToPath(new URL('../', import.meta.url));
  const made = `${folder}-${process.pid}`;
  try {
    await build({
      input: Object.fromEntries(ENTRIES.map((entry) => [basename(entry), join(source, `${entry}.ts`)])),
      platform: 'node',
      external: LEFT_OUT,
      plugins: [ownAddresses],
      logLevel: 'silent',
      output: { dir: made, entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    });
    renameSync(made, folder);
    removeOlder(folder, BUNDLES_OF_THIS_PROJECT);
  } finally {
    remove(made);
  }
}

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });

const ENTRY_ADDRESS = /new URL\('(\.\/[a-z-]+)\.ts', import\.meta\.url\)/g;

/** Modules know their files by `import.meta.url`: that of the source, but for threads, which are loaded from the bundle. */
const ownAddresses: Plugin = {
  name: 'own-addresses',
  transform: {
    filter: { code: /import\.meta\.url/ },
    handler: (code, id) => {
      const here = JSON.stringify(pathToFileURL(id).href);
      const isEntry = (path: string) =>
        ENTRIES.some((entry) => resolve(id, '..', path).endsWith(`/src/${entry}`));
      return code
        .replaceAll(ENTRY_ADDRESS, (address, path) =>
          isEntry(path) ? `new URL('${path}.mjs', import.meta['url'])` : address,
        )
        .replaceAll('import.meta.url', here);
    },
  },
};
