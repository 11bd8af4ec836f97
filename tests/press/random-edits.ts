/** A sequence of random edits, each followed by an incremental build that must give the bytes of a clean one. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../bench/random.ts';
import { type BuildOptions, build } from '../../src/press/build.ts';
import { compile, type Renderer } from '../../src/press/compile.ts';
import { report } from '../../src/problems/reporters/terminal.ts';
import { checkOut } from './checkout.ts';
import { type Edit, RandomNewsroom } from './random-newsroom.ts';
import { filesOf, PROJECT, sharedCache } from './tiny-newsroom.ts';

/** The site's code as it is, and with another template and style; compiled once for all sequences. */
export type Codes = readonly [Renderer, Renderer];

/** @param folder gets the compiled codes and the photos that sequences share */
export async function compileCodes(folder: string): Promise<Codes> {
  const [plain, changed] = [join(folder, 'plain'), join(folder, 'changed')];
  await sharedCache(plain);
  const project = join(folder, 'project');
  checkOut(project);
  const footer = join(project, 'src/components/Footer.astro');
  writeFileSync(footer, readFileSync(footer, 'utf8').replace('<footer', '<footer data-other'));
  writeFileSync(join(project, 'src/styles/tokens.css'), '\n:root { --other: 1; }\n', { flag: 'a' });
  mkdirSync(changed, { recursive: true });
  for (const kept of ['photos', 'cards']) mkdirSync(join(folder, kept), { recursive: true });
  return [await compile(PROJECT, plain), await compile(project, changed)];
}

/** How a sequence goes on from its seed. */
export interface Sequence {
  readonly seed: number;
  readonly edits: number;
  /** Of the fresh newsroom. */
  readonly stories: number;
}

/** What may differ from one build to the next and leaves no trace in the site. */
type Means = Pick<BuildOptions, 'only' | 'workers'>;

const ALONE: Means = { workers: 0 };

/**
 * Runs a sequence. Some of its incremental builds are told what changed, and they have any number of workers.
 * @param shared the folder that `compileCodes` filled
 * @throws AssertionError that tells the seed, the edits so far and the file that differs
 */
export async function runSequence(
  { seed, edits, stories }: Sequence,
  codes: Codes,
  shared: string,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-random-'));
  try {
    const random = randomFrom(seed);
    const newsroom = await RandomNewsroom.create(join(folder, 'articles'), random, stories);
    const done: Edit[] = [];
    const anyMeans = (): Means => {
      const changed = newsroom.takeChanged();
      return { workers: random.below(4), only: random.chance(0.5) ? changed : undefined };
    };
    const press = (name: string, means: Means) => {
      const cache = join(folder, `${name}-cache`);
      mkdirSync(cache, { recursive: true });
      // Photos and cards are stored by content, so that sequences can share them.
      for (const kept of ['photos', 'cards']) symlinkOnce(join(shared, kept), join(cache, kept));
      const out = join(folder, name);
      return build(
        {
          project: PROJECT,
          articles: join(folder, 'articles'),
          ...{ cache, out, now: newsroom.now, drafts: newsroom.drafts },
          ...{ full: false, strict: false, ...means },
        },
        async () => codes[newsroom.code],
      );
    };
    const print = async (name: string, means = ALONE) => {
      const { published, problems } = await press(name, means);
      assert.ok(published, `seed ${seed}: ${done.join('; ')}\n${report(problems)}`);
      return filesOf(join(folder, name));
    };
    await print('dist', anyMeans());
    for (let n = 0; n < edits; n++) {
      const said: Edit[] = [];
      const several = random.chance(0.2) ? 1 + random.below(4) : 1;
      for (let of = 0; of < several; of++) said.push(await newsroom.edit());
      if (random.chance(0.2)) {
        const mend = newsroom.spoil();
        const { published } = await press('dist', anyMeans());
        assert.equal(published, false, 'a build is stopped by what is wrong');
        mend();
        said.push('a build that was stopped');
        if (random.chance(0.5)) said.push(await newsroom.edit());
      }
      const means = anyMeans();
      done.push(
        `${said.join(', ')} (${means.workers} workers, ${means.only ? `told of ${means.only.join(' ') || 'nothing'}` : 'told nothing'})`,
      );
      const incremental = await print('dist', means);
      const clean = await print(`clean-${n}`);
      sameFiles(incremental, clean, `seed ${seed}, after: ${done.join('; ')}`);
      rmSync(join(folder, `clean-${n}`), { recursive: true });
      rmSync(join(folder, `clean-${n}-cache`), { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sameFiles(
  found: ReadonlyMap<string, string>,
  expected: ReadonlyMap<string, string>,
  when: string,
): void {
  const left = [...found.keys()].filter((file) => !expected.has(file));
  const missing = [...expected.keys()].filter((file) => !found.has(file));
  const differing = [...expected].filter(([file, text]) => found.has(file) && found.get(file) !== text);
  assert.deepEqual(
    { left, missing, differing: differing.map(([file]) => file) },
    { left: [], missing: [], differing: [] },
    when,
  );
}

function symlinkOnce(target: string, path: string): void {
  try {
    symlinkSync(target, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
