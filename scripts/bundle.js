/**
 * After `npm install`: bundles the command line, so that its commands begin sooner. Without types, so that a Node too old for
 * the rest can still read it; without a bundle, commands load their sources.
 */
import('../src/cli/make-bundle.ts')
  .then(({ makeBundle }) => makeBundle())
  .catch(({ message }) => console.warn(`The command line was not bundled: ${message}`));
