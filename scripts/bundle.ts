/** After `npm install`: bundles the command line, so that its commands begin sooner. Without, they load its sources. */
import { makeBundle } from '../src/cli/make-bundle.ts';

await makeBundle().catch(({ message }: Error) =>
  console.warn(`The command line was not bundled: ${message}`),
);
