import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkOutFolder, SITE_FOLDER } from '../../src/press/out-folder.ts';

function project(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'warta-out-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return { project: folder, articles: join(folder, 'articles'), cache: join(folder, '.warta') };
}

test('a target of its own is accepted, whether it is there or not', (t) => {
  const keep = project(t);
  checkOutFolder(join(keep.project, 'dist'), keep, SITE_FOLDER);
  mkdirSync(join(keep.project, 'dist'));
  checkOutFolder(join(keep.project, 'dist'), keep, SITE_FOLDER);
});

const REFUSED: readonly [string, (keep: ReturnType<typeof project>) => string, string][] = [
  ['the root of the disk', () => '/', 'the root of the disk'],
  ['the home folder', () => homedir(), 'the home folder, or contains it'],
  ['the project', ({ project }) => project, "the project's own folder, or contains it"],
  ['the articles', ({ articles }) => articles, 'the articles folder, or inside it, or contains it'],
  [
    'a folder of the articles',
    ({ articles }) => join(articles, 'dist'),
    'the articles folder, or inside it, or contains it',
  ],
  ['the cache', ({ cache }) => cache, 'the cache folder, or inside it, or contains it'],
  ['the source code', ({ project }) => join(project, 'src', 'dist'), "inside the project's src folder"],
];

for (const [name, target, why] of REFUSED) {
  test(`a build never writes over ${name}`, (t) => {
    const keep = project(t);
    const out = target(keep);
    assert.throws(() => checkOutFolder(out, keep, SITE_FOLDER), {
      name: 'UsageFailure',
      message: `--out ${out} is ${why}. Name a folder of its own, such as dist.`,
    });
  });
}

test('a folder with files of somebody else is not replaced', (t) => {
  const keep = project(t);
  const out = join(keep.project, 'foto-keluarga');
  mkdirSync(out);
  writeFileSync(join(out, 'ibu.jpg'), 'x');
  assert.throws(() => checkOutFolder(out, keep, SITE_FOLDER), {
    name: 'UsageFailure',
    message: `--out ${out} is a folder with files that Warta did not print. Name a folder of its own, such as dist.`,
  });
});
