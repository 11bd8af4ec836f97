/** Runs the command line in a Node that is new enough. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Types are taken out and code is compiled once, not at each start; this file has none, or each start would load what takes
// them out. https://nodejs.org/api/module.html#module-compile-cache
const folder = fileURLToPath(new URL('../../node_modules/.cache/warta-code', import.meta.url));
enableCompileCache(folder);
// Threads and processes that this one starts go by their own environment.
process.env.NODE_COMPILE_CACHE ??= folder;
const { main } = await import('./main.ts');
// Node ends with 0 when nothing is left to wait for, though a command has not ended.
process.exitCode = 1;
const status = await main(process.argv.slice(2));
// Not before all is said; then at once: to take everything down in order takes as long as a tenth of a publish.
await Promise.all(
  [process.stdout, process.stderr].map((stream) => new Promise((said) => stream.write('', said))),
);
process.exit(status);
