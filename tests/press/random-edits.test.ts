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

interface Soak {
  readonly seed: number;
  readonly sequences: number;
  readonly edits: number;
  readonly stories?: number;
}

async function soak(options: Soak): Promise<readonly string[]> {
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(PROJECT, 'tests/press/soak.ts'),
    ...words,
  ]);
  return stdout.trim().split('\n');
}

test(`after random edits (seeds ${first} to ${first + SEQUENCES - 1}) an incremental build gives the bytes of a clean one`, async () => {
  const share = SEQUENCES / PROCESSES;
  const told = await Promise.all(
    Array.from({ length: PROCESSES }, (_, n) =>
      soak({ seed: first + n * share, sequences: share, edits: EDITS }),
    ),
  );
  assert.equal(told.flat().length, SEQUENCES);
});

/** Their pages are worth two threads, which then note what each page rests on. */
const MANY_STORIES = 150;

test(`after random edits of a larger newsroom (seed ${first}), printed by threads, too`, async () => {
  const told = await soak({ seed: first, sequences: 1, edits: 2, stories: MANY_STORIES });
  assert.equal(told.length, 1);
});
