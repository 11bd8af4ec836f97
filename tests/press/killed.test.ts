/** A build that is killed at any moment leaves a site that works, and the next build completes it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { type Random, randomFrom } from '../../bench/random.ts';
import { build } from '../../src/press/build.ts';
import { compile } from '../../src/press/compile.ts';
import { followLinks, serve } from './host.ts';
import { RandomNewsroom } from './random-newsroom.ts';
import { nothingIsMissing } from './search-files.ts';
import { filesOf, PROJECT, sharedCache } from './tiny-newsroom.ts';

const KILLS = Number(process.env.WARTA_KILLS ?? 100);
/** Kills of a build whose pages are printed by threads; each prints a large newsroom. */
const KILLS_OF_THREADS = 3;
/** As many stories have pages enough for two threads. */
const STORIES_FOR_THREADS = 150;
const seed = Number(process.env.WARTA_SEED ?? Math.floor(Math.random() * 1e9));

test(`a build killed at ${KILLS} moments (seed ${seed}) leaves a working site, and the next one completes it`, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-killed-'));
  const random = randomFrom(seed);
  const newsroom = await RandomNewsroom.create(join(folder, 'articles'), random);
  const out = join(folder, 'dist');
  mkdirSync(out);
  await sharedCache(join(folder, 'cache'));
  const renderer = await compile(PROJECT, join(folder, 'cache'));
  const host = await serve(out);
  t.after(async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const buildInto = (name: string, cache: string) =>
    build(
      {
        project: PROJECT,
        articles: join(folder, 'articles'),
        ...{
          out: join(folder, name),
          cache: join(folder, cache),
          now: newsroom.now,
          drafts: newsroom.drafts,
        },
        ...{ full: false, strict: false, workers: 0 },
      },
      async () => renderer,
    );

  const kills = { before: 0, inside: 0, never: 0 };
  for (let n = 0; n < KILLS; n++) {
    const what = await newsroom.edit();
    const before = filesOf(out);
    const fault = anyFault(random);
    const isKilled = await buildAndKill(folder, newsroom, fault);
    const after = filesOf(out);
    const changed = new Set(
      [...before.keys(), ...after.keys()].filter((file) => before.get(file) !== after.get(file)),
    );
    const isInterrupted = existsSync(join(folder, 'cache', 'journal.json'));
    kills[!isKilled ? 'never' : changed.size === 0 ? 'before' : 'inside']++;
    const when = `kill ${n} of seed ${seed}, ${fault}, after: ${what}`;
    const { visited, dead } = await followLinks(host.origin);
    assert.deepEqual(dead, [], when);
    nothingIsMissing(out);
    assert.ok(visited > 60 || !before.has('index.html'), `${visited} pages and files, ${when}`);
    // Now and then the next build is killed too.
    if (random.chance(0.3)) continue;

    await buildInto('dist', 'cache');
    const finished = filesOf(out);
    const { written, deleted } = JSON.parse(readFileSync(join(folder, 'cache', 'changes.json'), 'utf8'));
    const told = new Set([...written, ...deleted]);
    if (isInterrupted)
      assert.deepEqual(
        [...changed].filter((file) => !told.has(file)),
        [],
        'changes.json tells what the killed build changed',
      );
    await sharedCache(join(folder, 'clean-cache'));
    await buildInto('clean', 'clean-cache');
    const clean = filesOf(join(folder, 'clean'));
    assert.deepEqual([...finished.keys()], [...clean.keys()], when);
    for (const [file, text] of clean) assert.ok(finished.get(file) === text, `${file} differs, ${when}`);
    for (const made of ['clean', 'clean-cache']) rmSync(join(folder, made), { recursive: true });
  }
  t.diagnostic(
    `killed before the first change ${kills.before} times, inside the commit ${kills.inside} times, done before ${kills.never} times`,
  );
  assert.ok(kills.inside > KILLS / 10, 'some builds were killed inside the commit');
});

test(`a build killed ${KILLS_OF_THREADS} times while threads print (seed ${seed}) leaves a working site, and the next one completes it`, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-killed-'));
  const random = randomFrom(seed);
  const newsroom = await RandomNewsroom.create(join(folder, 'articles'), random, STORIES_FOR_THREADS);
  const out = join(folder, 'dist');
  mkdirSync(out);
  await sharedCache(join(folder, 'cache'));
  const host = await serve(out);
  t.after(async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let kills = 0;
  for (let n = 0; n < KILLS_OF_THREADS; n++) {
    // Each thread counts its own changes.
    const fault = n % 2 === 0 ? `kill:${1 + random.below(200)}` : `commit-kill:${1 + random.below(600)}`;
    newsroom.editSite();
    if (await buildAndKill(folder, newsroom, fault, 2)) kills++;
    const { dead } = await followLinks(host.origin);
    assert.deepEqual(dead, [], fault);
    nothingIsMissing(out);
  }
  assert.ok(kills > 1, 'the first two of them have all pages to print');
  assert.equal(await buildAndKill(folder, newsroom, 'none:0', 2), false);
  const finished = filesOf(out);
  for (const made of ['cache', 'dist']) rmSync(join(folder, made), { recursive: true });
  await sharedCache(join(folder, 'cache'));
  assert.equal(await buildAndKill(folder, newsroom, 'none:0', 0), false);
  const clean = filesOf(out);
  assert.deepEqual([...finished.keys()], [...clean.keys()]);
  for (const [file, text] of clean) assert.ok(finished.get(file) === text, `${file} differs`);
});

/** Killed anywhere, inside the commit, or while the archive is written; or asked to end inside the commit. */
function anyFault(random: Random): string {
  if (random.chance(0.3)) return `kill:${1 + random.below(60)}`;
  if (random.chance(0.2)) return `archive-kill:${1 + random.below(400)}`;
  const signal = random.chance(0.2) ? (random.chance(0.5) ? 'SIGINT' : 'SIGTERM') : 'kill';
  return `commit-${signal}:${1 + random.below(50)}`;
}

/** What a build answers that was asked to end. */
const INTERRUPTED = 130;

/** @returns whether it was killed or asked to end; a build may have ended before */
async function buildAndKill(
  folder: string,
  { now, drafts }: RandomNewsroom,
  fault: string,
  workers = 0,
): Promise<boolean> {
  const places = ['articles', 'out', 'cache'].flatMap((name) => [
    `--${name}`,
    join(folder, name === 'out' ? 'dist' : name),
  ]);
  const words = [
    'build',
    ...places,
    '--now',
    new Date(now).toISOString(),
    '--workers',
    String(workers),
    ...(drafts ? ['--drafts'] : []),
  ];
  const child = spawn(
    process.execPath,
    ['--import', join(PROJECT, 'tests/press/faulty-disk.ts'), join(PROJECT, 'src/cli/warta.js'), ...words],
    { env: { ...process.env, WARTA_FAULT: fault }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const [said, [status, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  const isAsked = status === INTERRUPTED && fault.startsWith('commit-SIG');
  assert.ok(status === 0 || isAsked || signal === 'SIGKILL', `ended with ${status} ${signal}: ${said}`);
  if (isAsked) assert.equal(existsSync(join(folder, 'cache', 'lock')), false);
  return isAsked || signal === 'SIGKILL';
}
