/** Compiled code is kept beside the packages, for whichever cache folder asks first. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { compile } from '../../src/press/compile.ts';
import { checkOut } from './checkout.ts';
import { filesOf, PROJECT } from './tiny-newsroom.ts';

/** A checkout with the installed packages, but none of what was kept beside them. */
function checkout(t: TestContext) {
  const project = mkdtempSync(join(tmpdir(), 'warta-kept-'));
  t.after(() => rmSync(project, { recursive: true, force: true }));
  checkOut(project);
  const packages = join(project, 'node_modules');
  rmSync(packages);
  mkdirSync(packages);
  for (const name of readdirSync(join(PROJECT, 'node_modules')).filter((name) => name !== '.cache'))
    symlinkSync(join(PROJECT, 'node_modules', name), join(packages, name));
  const shelf = join(packages, '.cache', 'warta-renderers');
  let caches = 0;
  return {
    project,
    shelf,
    kept: () => readdirSync(shelf).map((name) => join(shelf, name)),
    /** The files of the renderer that a new cache folder gets; a compiled one names the folder that it was compiled in. */
    compiled: async (): Promise<Map<string, string>> => {
      const cache = join(project, `cache-${++caches}`);
      mkdirSync(cache);
      await compile(project, cache);
      return filesOf(join(cache, 'renderer'));
    },
  };
}

test('code is compiled once for all cache folders, and again when it changes', async (t) => {
  const { project, compiled, kept } = checkout(t);
  const first = await compiled();
  assert.deepEqual(await compiled(), first);
  appendFileSync(join(project, 'src/styles/tokens.css'), '\n:root { --changed: 1; }\n');
  const second = await compiled();
  assert.notDeepEqual(second, first);
  assert.ok([...second.values()].some((text) => text.includes('--changed')));
  assert.deepEqual(await compiled(), second);
  assert.equal(kept().length, 2, 'a build that runs yet may take what was kept of the code of before');
  const longAgo = new Date(Date.now() - 2 * 24 * 3600 * 1000);
  for (const folder of kept()) utimesSync(folder, longAgo, longAgo);
  writeFileSync(join(project, 'public/baru.txt'), 'baru');
  await compiled();
  assert.equal(kept().length, 1);
});

test('what is kept and damaged is compiled again, and kept whole', async (t) => {
  const { compiled, kept } = checkout(t);
  const first = await compiled();
  const [folder = ''] = kept();
  writeFileSync(join(folder, 'server/entry.mjs'), 'rusak');
  const second = await compiled();
  assert.notDeepEqual(second, first, 'it was compiled in another folder');
  assert.equal(second.get('server/entry.mjs')?.includes('rusak'), false);
  assert.deepEqual(await compiled(), second);
});

test('where nothing can be kept, code is compiled all the same', async (t) => {
  const { compiled, shelf } = checkout(t);
  mkdirSync(join(shelf, '..'));
  writeFileSync(shelf, '');
  assert.ok((await compiled()).size > 10);
});

test('installing packages compiles the pages ahead, but for machines that install for one build', async (t) => {
  const { project, compiled, shelf, kept } = checkout(t);
  cpSync(join(PROJECT, 'scripts/prepare.js'), join(project, 'scripts/prepare.js'));
  const prepare = (CI: string) =>
    execFileSync(process.execPath, [join(project, 'scripts/prepare.js')], { env: { ...process.env, CI } });
  prepare('true');
  assert.equal(existsSync(shelf), false);
  prepare('');
  const [folder = ''] = kept();
  assert.deepEqual(await compiled(), filesOf(folder));
});
