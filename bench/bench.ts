/**
 * Measures builds of a generated newsroom: clean, with nothing changed, and with one new story.
 * Usage: npm run bench -- [--stories 10000] [--seed 1] [--keep DIR]
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Measured, measure } from './measure.ts';
import { writeNewsroom, writeOneMore } from './newsroom.ts';

const PROJECT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const NOW = '2040-01-01T00:00:00Z';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});
const size = { stories: Number(values.stories), seed: Number(values.seed) };
const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'warta-bench-'));
mkdirSync(folder, { recursive: true });
async function run(): Promise<void> {
  const articles = join(folder, 'articles');
  await writeNewsroom(articles, size);
  const rows = [await row('clean build'), await row('nothing changed')];
  writeOneMore(articles, size);
  rows.push(await row('one new story'));
  print(rows);
  save(rows);
}

interface Row extends Measured {
  readonly name: string;
  readonly pages: number;
  readonly written: number;
  readonly bytes: number;
}

async function row(name: string): Promise<Row> {
  const places = [
    '--articles',
    join(folder, 'articles'),
    '--out',
    join(folder, 'dist'),
    '--cache',
    join(folder, 'cache'),
  ];
  const measured = await measure(process.execPath, [
    join(PROJECT, 'src/cli/warta.js'),
    'build',
    '--json',
    '--now',
    NOW,
    ...places,
  ]);
  const { pages, written } = JSON.parse(measured.stdout);
  return { ...measured, name, pages, written, bytes: bytesUnder(join(folder, 'dist')) };
}

const bytesUnder = (path: string): number =>
  readdirSync(path, { withFileTypes: true }).reduce(
    (total, entry) =>
      total +
      (entry.isDirectory() ? bytesUnder(join(path, entry.name)) : statSync(join(path, entry.name)).size),
    0,
  );

function print(rows: readonly Row[]): void {
  console.log(`${size.stories} stories, seed ${size.seed}, ${availableParallelism()} cores\n`);
  console.log(
    '| build | wall s | CPU s | peak MB | pages | written | site MB |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  for (const { name, wallSeconds, cpuSeconds, peakBytes, pages, written, bytes } of rows) {
    console.log(
      `| ${name} | ${wallSeconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} | ${(peakBytes / 1e6).toFixed(0)} | ${pages} | ${written} | ${(bytes / 1e6).toFixed(0)} |`,
    );
  }
}

function save(rows: readonly Row[]): void {
  const results = join(PROJECT, 'bench', 'results');
  mkdirSync(results, { recursive: true });
  const machine = { node: process.version, cores: availableParallelism(), memoryBytes: totalmem() };
  const measured = rows.map(({ stdout: _stdout, ...rest }) => rest);
  writeFileSync(
    join(results, `${size.stories}.json`),
    `${JSON.stringify({ ...size, machine, rows: measured }, null, 2)}\n`,
  );
}

try {
  await run();
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
