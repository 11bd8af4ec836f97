/** Runs the command line in a Node that is new enough. */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFolder, CODE_CACHE, isBundled } from './bundle.js';

// Types are taken out and code is compiled once, not at each start; this file has none, or each start would load what takes
// them out. https://nodejs.org/api/module.html#module-compile-cache
enableCompileCache(CODE_CACHE);
// Threads and processes that this one starts go by their own environment.
process.env.NODE_COMPILE_CACHE ??= CODE_CACHE;
const words = process.argv.slice(2);
const bundle = join(bundleFolder(), 'main.mjs');
// Stack traces shall name the sources; and while one writes, Astro loads what this process has, from its sources.
const needsSources = words.includes('--debug') || words[0] === 'dev';
const hasBundle = existsSync(bundle);
const { main } =
  hasBundle && !needsSources ? await import(pathToFileURL(bundle).href) : await import('./main.ts');
// Node ends with 0 when nothing is left to wait for, though a command has not ended.
process.exitCode = 1;
const status = await main(words);
// Not before all is said; then at once: to take everything down in order takes as long as a tenth of a publish.
await Promise.all(
  [process.stdout, process.stderr].map((stream) => new Promise((said) => stream.write('', said))),
);
if (!hasBundle && isBundled()) await renewBundle();
process.exit(status);

/** Code that changed since it was bundled is bundled anew when nobody waits any more; where that fails, the sources do. */
async function renewBundle() {
  const { makeBundle } = await import('./make-bundle.ts');
  await makeBundle().catch(() => {});
}
