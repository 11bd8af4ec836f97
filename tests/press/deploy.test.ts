/** What lies in `deploy/`, really run: each job in a folder of its own, with the very commands that stand there. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { load } from 'js-yaml';
import { checkOut } from './checkout.ts';
import { addNewStory } from './edits.ts';
import { filesOf, PROJECT, sharedCache, type TinyNewsroom, tinyNewsroom } from './tiny-newsroom.ts';

const textAt = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');
const documentAt = (path: string): unknown => load(textAt(join('deploy', path)));

/** Runs a command as a job's shell does. @returns what it said */
async function shell(folder: string, command: string, env: Record<string, string> = {}): Promise<string> {
  const child = spawn('sh', ['-ec', command], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said, wrong, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  assert.equal(status, 0, `${command}: ${said}${wrong}`);
  return said + wrong;
}

/** A machine with the code. */
function machine(newsroom: TinyNewsroom, name: string): string {
  const folder = join(dirname(newsroom.out), name);
  checkOut(folder);
  return folder;
}

/** A machine with code and articles. */
function checkout(newsroom: TinyNewsroom, name: string): string {
  const folder = machine(newsroom, name);
  cpSync(newsroom.articles, join(folder, 'articles'), { recursive: true });
  return folder;
}

/** The one that plans has a renderer too, so that the test need not compile. */
async function planner(newsroom: TinyNewsroom): Promise<string> {
  const folder = checkout(newsroom, 'plan');
  await sharedCache(join(folder, '.warta'));
  return folder;
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: { readonly name?: string; readonly pattern?: string; readonly path: string };
}
interface Job {
  readonly steps: readonly Step[];
  readonly strategy?: { readonly matrix: { readonly part: readonly number[] } };
}
interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What a workflow's engine keeps outside of its machines. */
interface Engine {
  readonly artifacts: string;
  /** What caches are kept in: a tar file, as the engine makes it. */
  readonly cache: string;
  /** Where the site is copied to. */
  readonly host: string;
}

const engineIn = (folder: string): Engine => ({
  artifacts: join(folder, 'artifacts'),
  cache: join(folder, 'cache.tar'),
  host: join(folder, 'host/'),
});

/** Runs a job's commands, but for installing packages, which are there, and keeps artifacts and caches as the engine does. */
async function runJob({ steps }: Job, folder: string, engine: Engine): Promise<void> {
  for (const step of steps) await runStep(step, folder, engine);
  const keeping = steps.find(({ uses }) => /^actions\/cache(\/save)?@/.test(uses ?? ''));
  if (keeping?.with)
    await shell(folder, `tar --posix -cf ${engine.cache} ${keeping.with.path.replaceAll('\n', ' ')}`);
}

async function runStep({ uses = '', run = '', env = {}, with: input }: Step, folder: string, engine: Engine) {
  const { name = 'pages', pattern, path = '' } = input ?? {};
  if (run && run !== 'npm ci') await shell(folder, run, { ...env, HOME: folder, SITE: engine.host });
  if (/^actions\/cache(\/restore)?@/.test(uses) && existsSync(engine.cache))
    await shell(folder, `tar -xf ${engine.cache}`);
  if (/^actions\/upload-(pages-)?artifact@/.test(uses)) {
    rmSync(join(engine.artifacts, name), { recursive: true, force: true });
    cpSync(join(folder, path), join(engine.artifacts, name), { recursive: true });
  }
  if (!uses.startsWith('actions/download-artifact@')) return;
  if (pattern === undefined) cpSync(join(engine.artifacts, name), join(folder, path), { recursive: true });
  else
    for (const found of globSync(join(engine.artifacts, pattern)))
      cpSync(found, join(folder, path, basename(found)), { recursive: true });
}

/** A job with its matrix filled in. */
const filledIn = (job: Job, part: number): Job =>
  JSON.parse(JSON.stringify(job).replaceAll(/\$\{\{ matrix\.part \}\}/g, String(part)));

/** A job of a workflow. */
function jobOf({ jobs }: Workflow, name: string): Job {
  const job = jobs[name];
  assert.ok(job, `There is a job ${name}.`);
  return job;
}

/** The bytes of a single build at the clock of the machine, which the commands in `deploy/` go by. */
async function sameAsSingleBuild(newsroom: TinyNewsroom, site: string): Promise<void> {
  const single = await newsroom.clean({ now: Date.now() });
  assert.deepEqual(filesOf(site), single);
}

const PAGES_WORKFLOW = /<summary>GitHub Pages<\/summary>.*?```yaml\n(.*?)```/s;

for (const { name, workflow, job, site } of [
  {
    name: 'copies to a host',
    workflow: documentAt('github-actions/publish.yml'),
    job: 'publish',
    site: ({ host }: Engine) => host,
  },
  {
    name: 'hands to GitHub Pages',
    workflow: load(PAGES_WORKFLOW.exec(textAt('README.md'))?.[1] ?? ''),
    job: 'site',
    site: ({ artifacts }: Engine) => join(artifacts, 'pages'),
  },
]) {
  test(`the workflow that ${name} goes on from its last run, on a machine that is new each time`, async (t) => {
    const newsroom = await tinyNewsroom(t, 'kecil');
    const engine = engineIn(dirname(newsroom.out));
    const steps = jobOf(workflow as Workflow, job);
    /** @returns how many files the build wrote */
    const push = async (what: string): Promise<number> => {
      const folder = checkout(newsroom, what);
      if (!existsSync(engine.cache)) await sharedCache(join(folder, '.warta'));
      await runJob(steps, folder, engine);
      await sameAsSingleBuild(newsroom, site(engine));
      return JSON.parse(readFileSync(join(folder, '.warta', 'changes.json'), 'utf8')).written.length;
    };
    const all = await push('first');
    assert.equal(await push('nothing-new'), 0);
    await addNewStory(newsroom);
    const written = await push('a-new-story');
    assert.ok(written > 0 && written < all / 2, `${written} of ${all} files`);
  });
}

test('a workflow copies what changed, and deletes from the host what is no longer part of the site', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const engine = engineIn(dirname(newsroom.out));
  const job = jobOf(documentAt('github-actions/publish.yml') as Workflow, 'publish');
  const first = checkout(newsroom, 'first');
  await sharedCache(join(first, '.warta'));
  await runJob(job, first, engine);
  const filesOnHost = () =>
    new Map([...filesOf(engine.host).keys()].map((file) => [file, statSync(join(engine.host, file)).ino]));
  const before = filesOnHost();
  rmSync(join(newsroom.articles, '2026/03/03/panen-raya.md'));
  const second = checkout(newsroom, 'second');
  await runJob(job, second, engine);
  const { written, deleted } = JSON.parse(readFileSync(join(second, '.warta', 'changes.json'), 'utf8'));
  const after = filesOnHost();
  assert.deepEqual(
    [...before.keys()].filter((file) => !after.has(file)),
    deleted.toSorted(),
  );
  assert.ok(deleted.includes('2026/03/03/panen-raya/index.html'));
  // The mark of the site has no other bytes, but another time.
  const copied = [...after].filter(([file, inode]) => before.get(file) !== inode).map(([file]) => file);
  assert.deepEqual(
    copied.filter((file) => file !== '_aset/warta.txt'),
    written.toSorted(),
  );
});

test('the GitHub Actions workflow prints the bytes of a single build on four machines', async (t: TestContext) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const workflow = documentAt('github-actions/print-all.yml') as Workflow;
  const engine = engineIn(dirname(newsroom.out));
  const print = jobOf(workflow, 'print');
  const parts = print.strategy?.matrix.part ?? [];
  assert.equal(parts.length, 4);
  await runJob(jobOf(workflow, 'plan'), await planner(newsroom), engine);
  await Promise.all(
    parts.map((part) => runJob(filledIn(print, part), machine(newsroom, `print-${part}`), engine)),
  );
  await runJob(jobOf(workflow, 'merge'), machine(newsroom, 'merge'), engine);
  await sameAsSingleBuild(newsroom, engine.host);

  // The workflow for each push goes on from there.
  await addNewStory(newsroom);
  const publishing = checkout(newsroom, 'publish');
  await runJob(jobOf(documentAt('github-actions/publish.yml') as Workflow, 'publish'), publishing, engine);
  await sameAsSingleBuild(newsroom, engine.host);
  const { written } = JSON.parse(readFileSync(join(publishing, '.warta', 'changes.json'), 'utf8'));
  assert.ok(written.length < filesOf(engine.host).size / 2, `${written.length} files were written.`);
});

interface Pods {
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
    const { spec } = documentAt(`kubernetes/${name}.yaml`) as Pods;
    const [{ args }] = spec.template.spec.containers;
    await shell(folder, args[0].replaceAll('/site/', `${volume}/`), env);
  };
  await run('plan', await planner(newsroom));
  const planned = filesOf(join(volume, 'cache'));
  const { spec } = documentAt('kubernetes/print.yaml') as Pods;
  assert.equal(spec.completions, 4);
  await Promise.all(
    Array.from({ length: 4 }, (_, index) =>
      run('print', machine(newsroom, `print-${index}`), { JOB_COMPLETION_INDEX: String(index) }),
    ),
  );
  assert.deepEqual(filesOf(join(volume, 'cache')), planned);
  await run('merge', machine(newsroom, 'merge'));
  await sameAsSingleBuild(newsroom, join(volume, 'dist'));
});

const git = (folder: string, ...words: readonly string[]) =>
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=Redaksi', '-c', 'user.email=redaksi@example.org', ...words],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );

test('the git hook publishes what reporters push into a bare repository', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const folder = dirname(newsroom.out);
  const [desk, bare, press] = [folder, join(folder, 'news.git'), join(folder, 'newsroom')];
  /** @returns what the pusher reads */
  const push = (what: string) => {
    git(desk, 'add', 'articles');
    git(desk, 'commit', '--quiet', '--message', what);
    return shell(desk, 'git push news.git HEAD:main');
  };
  git(desk, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', bare);
  await push('Semula');
  git(folder, 'clone', '--quiet', bare, press);
  checkOut(press);
  await sharedCache(join(press, '.warta'));
  await shell(press, 'npm run build -- --since HEAD');
  const hook = join(bare, 'hooks', 'post-receive');
  writeFileSync(hook, textAt('deploy/post-receive').replace('/srv/newsroom', press));
  chmodSync(hook, statSync(join(PROJECT, 'deploy/post-receive')).mode);

  await addNewStory(newsroom);
  assert.match(await push('Kabar baru'), /remote: .*pages/);
  await sameAsSingleBuild(newsroom, join(press, 'dist'));
  assert.ok(readdirSync(join(press, 'dist/2026/03/04')).includes('kabar-baru'));

  rmSync(join(newsroom.articles, '2026/03/04/kabar-baru.md'));
  await push('Ditarik kembali');
  await sameAsSingleBuild(newsroom, join(press, 'dist'));
});
