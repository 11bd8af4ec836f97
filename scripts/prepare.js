/**
 * After `npm install`: bundles the command line and compiles the pages, so that commands begin sooner. Without types, so that a
 * Node too old for the rest can still read it; what is not made here, commands do without or make themselves.
 */
import { fileURLToPath } from 'node:url';

await import('../src/cli/make-bundle.ts')
  .then(({ makeBundle }) => makeBundle())
  .catch(({ message }) => console.warn(`The command line was not bundled: ${message}`));
// A machine that installs for one build has the cache folder of the last one, or compiles in that build.
if (!process.env.CI)
  await import('../src/press/compile.ts')
    .then(({ compileAhead }) => compileAhead(fileURLToPath(new URL('..', import.meta.url))))
    .catch(({ message }) => console.warn(`The pages were not compiled: ${message}`));
