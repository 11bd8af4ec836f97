import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { compileCodes, runSequence } from './random-edits.ts';

const SEQUENCES = 100;
const EDITS = 4;

const shared = mkdtempSync(join(tmpdir(), 'warta-codes-'));
after(() => rmSync(shared, { recursive: true, force: true }));

/** Other seeds on other days; each failure tells its own. `npm run soak -- --seed N` runs one again. */
const first = Math.floor(Date.now() / 1000) % 1_000_000;

test(`after random edits (seeds ${first} to ${first + SEQUENCES - 1}) an incremental build gives the bytes of a clean one`, async () => {
  const codes = await compileCodes(shared);
  for (let seed = first; seed < first + SEQUENCES; seed++) await runSequence(seed, EDITS, codes, shared);
});
