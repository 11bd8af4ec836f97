/** The command line in a few files: never of other code than that which is there. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { checkOut } from '../press/checkout.ts';

const FIRST_WORDS = 'Warta prints a news portal from Markdown.';

/** A checkout, which has the folder of bundles in common with others. */
async function checkout(t: TestContext) {
  const project = mkdtempSync(join(tmpdir(), 'warta-bundle-'));
  checkOut(project);
  const at = (file: string) => pathToFileURL(join(project, file)).href;
  const { CODE_CACHE, BUNDLES_OF_THIS_PROJECT } = await import(at('src/cli/bundle.js'));
  const bundles = (): readonly string[] =>
    readdirSync(CODE_CACHE)
      .filter((name) => name.startsWith(BUNDLES_OF_THIS_PROJECT))
      .map((name) => join(CODE_CACHE, name));
  t.after(() => {
    for (const folder of [project, ...bundles()]) rmSync(folder, { recursive: true, force: true });
  });
  const bundle = () =>
    execFileSync(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { makeBundle } from '${at('src/cli/make-bundle.ts')}'; await makeBundle();`,
    ]);
  const warta = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(project, 'src/cli/warta.js'), ...words],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };
  const replace = (file: string, words: string, other: string) => {
    const text = readFileSync(file, 'utf8');
    assert.ok(text.includes(words), file);
    writeFileSync(file, text.replace(words, other));
  };
  return { project, bundles, bundle, warta, replace };
}

test('what was bundled runs until the code changes, and then what changed does, which is bundled too; old bundles go', async (t) => {
  const { project, bundles, bundle, warta, replace } = await checkout(t);
  assert.match(warta('--help').stdout, new RegExp(FIRST_WORDS));
  assert.deepEqual(bundles(), [], 'a checkout that installed nothing has none');
  bundle();
  const [first = ''] = bundles();
  replace(join(first, 'main.mjs'), FIRST_WORDS, 'From the bundle.');
  assert.match(warta('--help').stdout, /^From the bundle\./);
  replace(join(project, 'src/cli/main.ts'), FIRST_WORDS, 'Warta prints other words.');
  assert.match(warta('--help').stdout, /^Warta prints other words\./);
  const others = bundles().filter((folder) => folder !== first);
  const [second = ''] = others;
  assert.equal(others.length, 1);
  assert.ok(bundles().includes(first), 'a command that runs yet loads the rest of its own');
  replace(join(second, 'main.mjs'), 'Warta prints other words.', 'From the second bundle.');
  assert.match(warta('--help').stdout, /^From the second bundle\./);
  const longAgo = new Date(Date.now() - 2 * 24 * 3600 * 1000);
  for (const folder of bundles()) utimesSync(folder, longAgo, longAgo);
  writeFileSync(join(project, 'src/cli/main.ts'), '\n', { flag: 'a' });
  warta('--help');
  assert.equal(bundles().length, 1);
  assert.ok(!bundles().includes(second));
});

test('--debug shows where in the sources a command failed', async (t) => {
  const { bundle, warta } = await checkout(t);
  bundle();
  const words = ['build', '--workers', 'tiga'];
  const plain = warta(...words);
  assert.deepEqual(
    [plain.status, plain.stderr],
    [2, 'warta: --workers takes a whole number from 0 on, not "tiga".\n'],
  );
  assert.match(warta(...words, '--debug').stderr, /at countOption \(file:.*\/src\/cli\/command\.ts:\d+/);
});

test('code that does not bundle runs as far as it goes, and the bundle of before stays', async (t) => {
  const { project, bundles, bundle, warta } = await checkout(t);
  bundle();
  const before = bundles();
  writeFileSync(join(project, 'src/cli/preview.ts'), 'export const = ;');
  assert.match(warta('--help').stdout, new RegExp(FIRST_WORDS));
  assert.deepEqual(bundles(), before);
});
