import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { commit, finishCommit, stagedFile } from '../../src/press/commit.ts';
import { filesOf } from './tiny-newsroom.ts';

function folders(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'warta-commit-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [cache = '', out = '', staging = ''] = ['cache', 'out', 'staging'].map((name) => join(folder, name));
  for (const made of [cache, join(out, 'lama'), staging]) mkdirSync(made, { recursive: true });
  writeFileSync(join(out, 'index.html'), 'depan lama');
  writeFileSync(join(out, 'lama', 'index.html'), 'berita lama');
  writeFileSync(join(staging, 'index.html'), 'depan baru');
  writeFileSync(stagedFile(staging, 'baru/index.html'), 'berita baru');
  return {
    cache,
    work: { out, staging, written: ['baru/index.html', 'index.html'], deleted: ['lama/index.html'] },
  };
}

const AFTER = new Map([
  ['baru/index.html', 'berita baru'],
  ['index.html', 'depan baru'],
]);

test('a commit writes, deletes, and leaves no empty folder and no journal', (t) => {
  const { cache, work } = folders(t);
  commit(cache, work);
  assert.deepEqual(filesOf(work.out), AFTER);
  assert.deepEqual(filesOf(cache), new Map());
});

test('a commit that was killed half way is completed by the next build', (t) => {
  const { cache, work } = folders(t);
  writeFileSync(join(cache, 'journal.json'), JSON.stringify(work));
  mkdirSync(join(work.out, 'baru'));
  writeFileSync(
    join(work.out, 'baru', 'index.html'),
    readFileSync(stagedFile(work.staging, 'baru/index.html')),
  );
  rmSync(stagedFile(work.staging, 'baru/index.html'));
  assert.deepEqual(finishCommit(cache).written, work.written);
  assert.deepEqual(filesOf(work.out), AFTER);
});

test('without a journal there is nothing to complete', (t) => {
  const { cache, work } = folders(t);
  assert.deepEqual(finishCommit(cache), { written: [], deleted: [] });
  assert.equal(filesOf(work.out).get('index.html'), 'depan lama');
});
