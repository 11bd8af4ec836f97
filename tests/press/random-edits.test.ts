import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { PROJECT } from './tiny-newsroom.ts';

const SEQUENCES = 100;
const EDITS = 4;
/** Pagefind indexes one site at a time in a process, and Node's test runner makes builds in its own a tenth slower. */
const PROCESSES = 2;

/** Other seeds on other days; each failure tells its own. `npm run soak -- --seed N` runs one again. */
const first = Math.floor(Date.now() / 1000) % 1_000_000;

async function soak(seed: number, sequences: number): Promise<readonly string[]> {
  const options = { sequences, edits: EDITS, seed };
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(PROJECT, 'tests/press/soak.ts'),
    ...words,
  ]);
  return stdout.trim().split('\n');
}

test(`after random edits (seeds ${first} to ${first + SEQUENCES - 1}) an incremental build gives the bytes of a clean one`, async () => {
  const share = SEQUENCES / PROCESSES;
  const told = await Promise.all(Array.from({ length: PROCESSES }, (_, n) => soak(first + n * share, share)));
  assert.equal(told.flat().length, SEQUENCES);
});
