import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { compileCodes, runSequence } from './random-edits.ts';

const SEQUENCES = 100;
const EDITS = 3;
/** A build waits now and then, for the disk or for the search's own process; another sequence goes on meanwhile. */
const AT_ONCE = 2;

const shared = mkdtempSync(join(tmpdir(), 'warta-codes-'));
after(() => rmSync(shared, { recursive: true, force: true }));

/** Other seeds on other days; each failure tells its own. `npm run soak -- --seed N` runs one again. */
const first = Math.floor(Date.now() / 1000) % 1_000_000;

test(`after random edits (seeds ${first} to ${first + SEQUENCES - 1}) an incremental build gives the bytes of a clean one`, async () => {
  const codes = await compileCodes(shared);
  const seeds = Array.from({ length: SEQUENCES }, (_, n) => first + n).values();
  const runOneByOne = async () => {
    for (const seed of seeds) await runSequence(seed, EDITS, codes, shared);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runOneByOne));
});
