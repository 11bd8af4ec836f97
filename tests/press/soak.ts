/**
 * Runs random edits for as long as asked for.
 * Usage: npm run soak -- [--sequences 1000] [--edits 10] [--stories 28] [--seed N]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileCodes, runSequence } from './random-edits.ts';
import { STORIES } from './random-newsroom.ts';

const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '1000' },
    edits: { type: 'string', default: '10' },
    stories: { type: 'string', default: String(STORIES) },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
  },
});
const shared = mkdtempSync(join(tmpdir(), 'warta-codes-'));
try {
  const codes = await compileCodes(shared);
  for (let n = 0; n < Number(values.sequences); n++) {
    const seed = Number(values.seed) + n;
    await runSequence({ seed, edits: Number(values.edits), stories: Number(values.stories) }, codes, shared);
    console.log(`seed ${seed}: ${values.edits} edits, the same bytes`);
  }
} finally {
  rmSync(shared, { recursive: true, force: true });
}
