/** The workflows of `deploy/`, really run: each job in a folder of its own, with the very commands that stand there. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { load } from 'js-yaml';
import { checkOut } from './checkout.ts';
import { filesOf, PROJECT, sharedCache, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const documentAt = (path: string): unknown => load(readFileSync(join(PROJECT, 'deploy', path), 'utf8'));

/** Runs a command as a job's shell does. */
async function shell(folder: string, command: string, env: Record<string, string> = {}): Promise<void> {
  const child = spawn('sh', ['-c', command], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  assert.equal(status, 0, `${command}: ${said}`);
}

/** A machine with the code; the one that plans has articles too, and a renderer, so that the test need not compile. */
async function machine(newsroom: TinyNewsroom, name: string): Promise<string> {
  const folder = join(dirname(newsroom.out), name);
  checkOut(folder);
  if (name !== 'plan') return folder;
  cpSync(newsroom.articles, join(folder, 'articles'), { recursive: true });
  await sharedCache(join(folder, '.warta'));
  return folder;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly name?: string; readonly pattern?: string; readonly path: string };
}
interface Workflow {
  readonly jobs: Readonly<
    Record<'plan' | 'print' | 'merge', { readonly steps: readonly Step[]; readonly strategy?: Strategy }>
  >;
}
interface Strategy {
  readonly matrix: { readonly part: readonly number[] };
}

/** Runs the commands of a job that are Warta's, and keeps artifacts in a folder as the engine does. */
async function runSteps(steps: readonly Step[], folder: string, artifacts: string): Promise<void> {
  for (const { uses = '', run = '', with: { name = '', pattern = '', path = '' } = {} } of steps) {
    if (run.startsWith('npm run warta')) await shell(folder, run);
    if (uses.startsWith('actions/upload-artifact'))
      cpSync(join(folder, path), join(artifacts, name), { recursive: true });
    if (!uses.startsWith('actions/download-artifact')) continue;
    if (name) cpSync(join(artifacts, name), join(folder, path), { recursive: true });
    else
      for (const found of globSync(join(artifacts, pattern)))
        cpSync(found, join(folder, path, basename(found)), { recursive: true });
  }
}

/** The steps of a job with its matrix filled in. */
const filledIn = (steps: readonly Step[], part: number): readonly Step[] =>
  JSON.parse(JSON.stringify(steps).replaceAll(/\$\{\{ matrix\.part \}\}/g, String(part)));

/** The bytes of a single build at the clock of the machine, which the commands in `deploy/` go by. */
async function sameAsSingleBuild(newsroom: TinyNewsroom, site: string): Promise<void> {
  const single = await newsroom.clean({ now: Date.now() });
  assert.deepEqual(filesOf(site), single);
}

test('the GitHub Actions workflow prints the bytes of a single build on four machines', async (t: TestContext) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const { plan, print, merge } = (documentAt('github-actions.yml') as Workflow).jobs;
  const artifacts = join(dirname(newsroom.out), 'artifacts');
  const parts = print.strategy?.matrix.part ?? [];
  assert.equal(parts.length, 4);
  await runSteps(plan.steps, await machine(newsroom, 'plan'), artifacts);
  await Promise.all(
    parts.map(async (part) =>
      runSteps(filledIn(print.steps, part), await machine(newsroom, `print-${part}`), artifacts),
    ),
  );
  const merging = await machine(newsroom, 'merge');
  await runSteps(merge.steps, merging, artifacts);
  await sameAsSingleBuild(newsroom, join(merging, 'dist'));
});

interface Job {
  readonly spec: {
    readonly completions?: number;
    readonly template: {
      readonly spec: { readonly containers: readonly [{ readonly args: readonly [string] }] };
    };
  };
}

test('the Kubernetes jobs print the bytes of a single build, and printing changes nothing in the cache', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const volume = join(dirname(newsroom.out), 'volume');
  mkdirSync(volume);
  // Its own: it is compared with itself while other tests run.
  await sharedCache(join(volume, 'cache'), 'own');
  const run = async (name: string, folder: string, env: Record<string, string> = {}) => {
    const { spec } = documentAt(`kubernetes/${name}.yaml`) as Job;
    const [{ args }] = spec.template.spec.containers;
    await shell(folder, args[0].replaceAll('/site/', `${volume}/`), env);
  };
  await run('plan', await machine(newsroom, 'plan'));
  const planned = filesOf(join(volume, 'cache'));
  const { spec } = documentAt('kubernetes/print.yaml') as Job;
  assert.equal(spec.completions, 4);
  await Promise.all(
    Array.from({ length: 4 }, async (_, index) =>
      run('print', await machine(newsroom, `print-${index}`), { JOB_COMPLETION_INDEX: String(index) }),
    ),
  );
  assert.deepEqual(filesOf(join(volume, 'cache')), planned);
  await run('merge', await machine(newsroom, 'merge'));
  await sameAsSingleBuild(newsroom, join(volume, 'dist'));
});
