import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { seal } from '../../src/archive/sealed.ts';
import { commit, finishCommit } from '../../src/press/commit.ts';
import { closeCommit, NO_CHANGES, recordCommit, unrecordedFiles } from '../../src/press/journal.ts';
import { NO_SITE, SITE_FOLDER } from '../../src/press/out-folder.ts';
import { stagedFile, writeStaged } from '../../src/press/staging.ts';
import { mountSmall } from './small-disk.ts';
import { filesOf } from './tiny-newsroom.ts';

function folders(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'warta-commit-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [cache = '', out = ''] = ['cache', 'out'].map((name) => join(folder, name));
  const staging = { folder: join(folder, 'staging'), isTree: false };
  for (const made of [cache, join(out, 'lama'), staging.folder]) mkdirSync(made, { recursive: true });
  writeFileSync(join(out, 'index.html'), 'depan lama');
  writeFileSync(join(out, 'lama', 'index.html'), 'berita lama');
  writeFileSync(stagedFile(staging, 'index.html'), 'depan baru');
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

const changesIn = (cache: string) => JSON.parse(readFileSync(join(cache, 'changes.json'), 'utf8'));

test('a commit writes, deletes, leaves no empty folder, and tells what changed when it is closed', (t) => {
  const { cache, work } = folders(t);
  commit(cache, work, NO_SITE);
  assert.deepEqual(filesOf(work.out), AFTER);
  closeCommit(cache);
  assert.deepEqual([...filesOf(cache).keys()], ['changes.json']);
  assert.deepEqual(changesIn(cache), { written: work.written, deleted: work.deleted });
});

test('a commit that was killed half way is completed by the next build', (t) => {
  const { cache, work } = folders(t);
  writeFileSync(
    join(cache, 'journal.json'),
    seal({
      ...work,
      earlier: NO_CHANGES,
      states: { before: NO_SITE, inside: NO_SITE, after: NO_SITE },
      shape: 3,
    }),
  );
  mkdirSync(join(work.out, 'baru'));
  writeFileSync(
    join(work.out, 'baru', 'index.html'),
    readFileSync(stagedFile(work.staging, 'baru/index.html')),
  );
  rmSync(stagedFile(work.staging, 'baru/index.html'));
  assert.equal(finishCommit(cache), true);
  assert.deepEqual(filesOf(work.out), AFTER);
});

test('a file takes the place of a folder, and a folder that of a file, whatever goes there next', (t) => {
  const { cache, work } = folders(t);
  writeFileSync(join(work.out, 'baru'), 'dulu sebuah berkas');
  writeFileSync(stagedFile(work.staging, 'lama'), 'kini sebuah berkas');
  commit(
    cache,
    { ...work, written: ['lama', ...work.written], deleted: ['baru', 'lama/index.html'] },
    NO_SITE,
  );
  assert.deepEqual(filesOf(work.out), new Map([...AFTER, ['lama', 'kini sebuah berkas']]));
});

test('what an interrupted build changed is told by the build that completes it', (t) => {
  const { cache, work } = folders(t);
  commit(cache, work, NO_SITE);
  finishCommit(cache);
  writeFileSync(stagedFile(work.staging, 'lagi.html'), 'lagi');
  commit(cache, { ...work, written: ['lagi.html'], deleted: ['baru/index.html'] }, NO_SITE);
  closeCommit(cache);
  assert.deepEqual(changesIn(cache), {
    written: ['index.html', 'lagi.html'],
    deleted: ['lama/index.html', 'baru/index.html'],
  });
});

test('what the archive knows of is not looked at again, and is told until a build ends', (t) => {
  const { cache, work } = folders(t);
  commit(cache, work, NO_SITE);
  assert.deepEqual(unrecordedFiles(cache, work.out), [...work.written, ...work.deleted]);
  recordCommit(cache);
  writeFileSync(stagedFile(work.staging, 'lagi.html'), 'lagi');
  commit(cache, { ...work, written: ['lagi.html'], deleted: [] }, NO_SITE, true);
  assert.deepEqual(unrecordedFiles(cache, work.out), []);
  assert.deepEqual(changesIn(cache), { written: work.written, deleted: work.deleted });
  closeCommit(cache);
  assert.deepEqual(changesIn(cache), { written: [...work.written, 'lagi.html'], deleted: work.deleted });
});

test('a completed commit is not done again with what the next build staged', (t) => {
  const { cache, work } = folders(t);
  commit(cache, work, NO_SITE);
  finishCommit(cache);
  writeFileSync(stagedFile(work.staging, 'index.html'), 'belum selesai');
  finishCommit(cache);
  assert.deepEqual(filesOf(work.out), AFTER);
});

test('a journal that is cut off, of wrong bits or of another version is thrown away, and that is told', (t) => {
  const { cache, work } = folders(t);
  const file = join(cache, 'journal.json');
  commit(cache, work, NO_SITE);
  const journal = readFileSync(file, 'utf8');
  const before = filesOf(work.out);
  writeFileSync(stagedFile(work.staging, 'index.html'), 'belum selesai');
  const wrong = [
    journal.slice(0, -9),
    journal.replace('"out"', '"oUt"'),
    journal.replace('index.html', 'Index.html'),
    JSON.stringify({ files: ['index.html'] }),
    seal({ ...work, staging: work.staging.folder, all: work }),
  ];
  for (const text of wrong) {
    writeFileSync(file, text);
    assert.equal(finishCommit(cache), false, text);
    assert.equal(finishCommit(cache), true, text);
    assert.deepEqual(filesOf(work.out), before, text);
  }
});

/** A site of which nothing was published before: its files lie staged in folders. */
function newSite(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'warta-commit-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [cache = '', out = ''] = ['cache', 'out'].map((name) => join(folder, name));
  for (const made of [cache, out]) mkdirSync(made);
  const staging = { folder: join(cache, 'staging'), isTree: true };
  const files = new Map(
    ['2026/a/index.html', '2026/b/index.html', 'index.html', 'topik/index.html'].map((file) => [file, file]),
  );
  for (const [file, text] of files) writeStaged(staging, file, Buffer.from(text));
  return { cache, files, work: { out, staging, written: [...files.keys()], deleted: [] } };
}

test('a new site goes over by its topmost folders, into the folder that somebody made for it', (t) => {
  const { cache, work, files } = newSite(t);
  const [made, year] = [work.out, join(work.staging.folder, '2026')].map((folder) => statSync(folder).ino);
  commit(cache, work, NO_SITE);
  assert.deepEqual(filesOf(work.out), files);
  assert.deepEqual(
    [work.out, join(work.out, '2026')].map((folder) => statSync(folder).ino),
    [made, year],
  );
  assert.deepEqual(readdirSync(work.staging.folder), []);
});

test('a new site goes over file by file where its folders are in the way', (t) => {
  const { cache, work, files } = newSite(t);
  mkdirSync(join(work.out, '2026', 'a'), { recursive: true });
  writeFileSync(join(work.out, 'topik'), 'dulu sebuah berkas');
  commit(cache, work, NO_SITE);
  assert.deepEqual(filesOf(work.out), files);
});

test('a folder of a new site goes over when its last file is due, and the mark before all', (t) => {
  const { cache, work } = newSite(t);
  const written = ['2026/lampiran.pdf', SITE_FOLDER.mark, '_aset/situs.css', ...work.written];
  for (const file of written) writeStaged(work.staging, file, Buffer.from(file));
  // What ends a commit shows how far it came.
  rmSync(stagedFile(work.staging, '_aset/situs.css'));
  assert.throws(() => commit(cache, { ...work, written }, NO_SITE), { code: 'ENOENT' });
  assert.deepEqual([...filesOf(work.out).keys()], [SITE_FOLDER.mark]);
});

test('a commit to another disk that was killed half way is completed by the next build', (t) => {
  const disk = mkdtempSync(join(tmpdir(), 'warta-disk-'));
  const isMounted = mountSmall(t, disk, 8);
  t.after(() => rmSync(disk, { recursive: true, force: true }));
  if (!isMounted) return t.skip('Mounting is not allowed here.');
  const { cache, work, files } = newSite(t);
  const staging = { ...work.staging, isTree: false };
  const written = [SITE_FOLDER.mark, ...work.written];
  for (const file of written) {
    rmSync(stagedFile(work.staging, file), { force: true });
    writeStaged(staging, file, Buffer.from(file));
  }
  const last = stagedFile(staging, 'topik/index.html');
  renameSync(last, `${last}-later`);
  assert.throws(() => commit(cache, { ...work, out: disk, staging, written }, NO_SITE), { code: 'ENOENT' });
  renameSync(`${last}-later`, last);
  assert.equal(finishCommit(cache), true);
  assert.deepEqual(filesOf(disk), new Map([[SITE_FOLDER.mark, SITE_FOLDER.mark], ...files]));
});

test('a target that is gone, or became a file, is not made again for a commit that was interrupted', (t) => {
  const { cache, work } = newSite(t);
  writeFileSync(
    join(cache, 'journal.json'),
    seal({
      ...work,
      earlier: NO_CHANGES,
      states: { before: NO_SITE, inside: NO_SITE, after: NO_SITE },
      shape: 3,
    }),
  );
  rmSync(work.out, { recursive: true });
  assert.equal(finishCommit(cache), true);
  assert.equal(existsSync(work.out), false);
  writeFileSync(work.out, 'kini sebuah berkas');
  assert.equal(finishCommit(cache), true);
});

for (const moved of [[], ['2026'], ['2026', 'index.html'], ['2026', 'index.html', 'topik']])
  test(`a new site that was killed after ${moved.join(', ') || 'nothing'} is completed by the next build`, (t) => {
    const { cache, work, files } = newSite(t);
    const journal = join(cache, 'journal.json');
    commit(cache, work, NO_SITE);
    const inside = readFileSync(journal);
    for (const name of readdirSync(work.out).filter((name) => !moved.includes(name)))
      renameSync(join(work.out, name), join(work.staging.folder, name));
    writeFileSync(journal, inside);
    assert.equal(finishCommit(cache), true);
    assert.deepEqual(filesOf(work.out), files);
  });

test('without a journal there is nothing to complete', (t) => {
  const { cache, work } = folders(t);
  assert.equal(finishCommit(cache), true);
  assert.equal(filesOf(work.out).get('index.html'), 'depan lama');
});
