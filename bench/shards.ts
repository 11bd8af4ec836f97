/**
 * Measures a generated newsroom printed in parts, one after another on this machine, and by a single build; the bytes
 * of both must be the same.
 * Usage: node bench/shards.ts [--stories 10000] [--seed 1] [--shards 4] [--workers N]
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Measured, measure } from './measure.ts';
import { writeNewsroom } from './newsroom.ts';

const PROJECT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const NOW = '2040-01-01T00:00:00Z';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    shards: { type: 'string', default: '4' },
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const size = { stories: Number(values.stories), seed: Number(values.seed) };
const folder = mkdtempSync(join(tmpdir(), 'warta-shards-'));
const place = (name: string) => join(folder, name);

interface Row extends Omit<Measured, 'stdout'> {
  readonly name: string;
}

/** Seconds after which a step is stopped. */
const LIMIT = 3600;

async function row(name: string, ...words: readonly string[]): Promise<Row> {
  const args = [join(PROJECT, 'src/cli/warta.js'), ...words, '--json'];
  const { stdout: _stdout, ...measured } = await measure({ command: process.execPath, args }, LIMIT);
  const { wallSeconds, cpuSeconds, peakBytes } = measured;
  console.log(
    `| ${name} | ${wallSeconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} | ${(peakBytes / 1e6).toFixed(0)} |`,
  );
  return { name, ...measured };
}

async function run(): Promise<readonly Row[]> {
  await writeNewsroom(place('articles'), size);
  console.log('| step | wall s | CPU s | peak MB |\n| --- | ---: | ---: | ---: |');
  const from = ['--articles', place('articles'), '--now', NOW];
  const workers = ['--workers', values.workers];
  const cache = ['--cache', place('cache')];
  const rows = [await row('plan', 'plan', ...from, ...cache, ...workers)];
  // Photos, once developed, are the same for both ways; encoding them twice would measure nothing new.
  cpSync(place('cache/photos'), place('single-cache/photos'), { recursive: true });
  cpSync(place('cache/renderer'), place('single-cache/renderer'), { recursive: true });
  const parts: string[] = [];
  for (let part = 1; part <= Number(values.shards); part++) {
    const shard = ['--shard', `${part}/${values.shards}`];
    parts.push(place(`part-${part}`));
    rows.push(
      await row(`part ${part}`, 'build', ...shard, ...cache, ...workers, '--out', place(`part-${part}`)),
    );
  }
  rows.push(await row('merge', 'merge', ...parts, ...cache, '--out', place('dist')));
  rows.push(await row('next build', 'build', ...from, ...cache, ...workers, '--out', place('dist')));
  const single = ['--cache', place('single-cache'), '--out', place('single')];
  rows.push(await row('single build', 'build', ...from, ...single, ...workers));
  execFileSync('diff', ['-r', '-q', place('dist'), place('single')], { stdio: 'inherit' });
  return rows;
}

try {
  const rows = await run();
  const machine = { node: process.version, cores: availableParallelism(), memoryBytes: totalmem() };
  const results = join(PROJECT, 'bench', 'results');
  mkdirSync(results, { recursive: true });
  writeFileSync(
    join(results, `shards-${size.stories}.json`),
    `${JSON.stringify({ ...size, shards: Number(values.shards), workers: Number(values.workers), machine, rows }, null, 2)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
