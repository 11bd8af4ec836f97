/** Files under `articles/` are found in the order of their paths, by one walker or by two. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Archive, openArchive } from '../../src/archive/archive.ts';
import {
  type CompareToo,
  compareFree,
  type Differences,
  differences,
} from '../../src/archive/differences.ts';
import { DamagedArchive } from '../../src/archive/sealed.ts';
import { NOT_UTF8, unreadable } from '../../src/archive/unreadable.ts';
import { inOrderOfBytes, type Stretch, walk, whyUnreadable } from '../../src/archive/walk.ts';
import { secondComparer } from '../../src/press/compare-too.ts';
import { report } from '../../src/problems/reporters/terminal.ts';

function folderWith(t: TestContext, paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'warta-walk-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of paths) write(folder, path);
  return folder;
}

function write(folder: string, path: string, text = ''): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function pathsIn(folder: string, stretch?: Stretch): readonly string[] {
  const paths: string[] = [];
  walk(folder, '', (path) => paths.push(path), stretch);
  return paths;
}

/** Names that stand in another order by their bytes than by their folders, or by UTF-16. */
const TRICKY = [
  '2023/10/05/a.md',
  '2023/10/05-b.md',
  '2023/10/05.md',
  '2023/10/050/a.md',
  '2023/10.md',
  '2023-a.md',
  '2023.md',
  'Z.md',
  '_desk/site.yml',
  'a/é.md',
  'a/\u{ff5e}.md',
  'a/\u{1f4f0}.md',
];

test('a newsroom is walked in the order of its paths, and two stretches of it are the whole, wherever it is cut', (t) => {
  const folder = folderWith(t, TRICKY);
  const all = TRICKY.toSorted(inOrderOfBytes);
  assert.deepEqual(pathsIn(folder), all);
  for (const cut of [...all, '', '2023', '2023/', '2023/10/05', '2024', 'a/', '\u{1f4f0}']) {
    const at = all.filter((path) => inOrderOfBytes(path, cut) < 0).length;
    assert.deepEqual(pathsIn(folder, { before: cut }), all.slice(0, at), `before ${cut}`);
    assert.deepEqual(pathsIn(folder, { from: cut }), all.slice(at), `from ${cut}`);
  }
});

test('a link to a folder is entered by no walk, also where one begins at it or below it', async (t) => {
  const folder = folderWith(t, ['a/b/c.md', 'a/d.md']);
  symlinkSync('a', join(folder, 'z'));
  symlinkSync('../a/d.md', join(folder, 'a/e.md'));
  assert.deepEqual(pathsIn(folder), ['a/b/c.md', 'a/d.md', 'a/e.md']);
  const archive = openArchive(':memory:', '1');
  t.after(archive.close);
  archive.db.exec("INSERT INTO files VALUES ('z/d.md', '1:1:1', '', '[]', NULL)");
  const find = async (start: string) => namesOf(await differences(archive, folder, [start]));
  assert.deepEqual(await find('z'), { changed: [], gone: ['z/d.md'] });
  assert.deepEqual(await find('z/d.md'), { changed: [], gone: ['z/d.md'] });
  assert.deepEqual(await find('z/b'), { changed: [], gone: [] });
  assert.deepEqual(await find('z/b/c.md'), { changed: [], gone: [] });
  assert.deepEqual(await find('a/b'), { changed: ['a/b/c.md'], gone: [] });
  assert.deepEqual(await find('a/e.md'), { changed: ['a/e.md'], gone: [] });
});

test('what has a name that is not UTF-8 is told, and not passed over', {
  skip: process.platform !== 'linux',
}, (t) => {
  const folder = folderWith(t, ['a.md']);
  const named = (bytes: readonly number[]) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(bytes)]);
  writeFileSync(named([0x65, 0xe9, 0x2e, 0x6d, 0x64]), 'Isi.');
  mkdirSync(named([0x66, 0xe9]));
  const told: (readonly [string, string | undefined])[] = [];
  walk(folder, '', (path, stamp) => told.push([path, whyUnreadable(stamp)]));
  assert.deepEqual(told, [
    ['a.md', undefined],
    ['e\ufffd.md', NOT_UTF8],
    ['f\ufffd/', NOT_UTF8],
  ]);
  assert.deepEqual(
    report([unreadable('e\ufffd.md', NOT_UTF8)]),
    `articles/e\ufffd.md:1:1  error  name-not-utf-8  The name of this file or folder is not UTF-8, so that it cannot be read.
    Rename it; "\ufffd" stands here for a letter that cannot be read.

1 error, 0 warnings
`,
  );
});

/** As many as are worth a second walker, in folders of a day each. */
const MANY = Array.from({ length: 30_000 }, (_, n) => `2023/${100 + (n >> 8)}/berita-${n}.md`);

function archiveOf(t: TestContext, folder: string): Archive {
  const archive = openArchive(join(folderWith(t, []), 'archive.sqlite'), '1');
  t.after(() => archive.db.isOpen && archive.close());
  const remember = archive.prepare("INSERT INTO files VALUES (?, ?, '', '[]', NULL)");
  archive.db.exec('BEGIN');
  walk(folder, '', (path, stamp) => remember.run(path, stamp));
  archive.db.exec('COMMIT');
  return archive;
}

const namesOf = ({ changed, gone }: Differences) => ({ changed: [...changed.keys()].sort(), gone });

/** Who else compares the newsroom: nobody, somebody who is done before this thread begins, or a thread at the same time. */
const OTHERS: Readonly<Record<string, (archive: Archive, folder: string) => CompareToo | undefined>> = {
  'one thread': () => undefined,
  'another thread': (archive, folder) => async (shared) => compareFree(archive, folder, shared),
  'two threads': ({ file = '' }, folder) => secondComparer(file, folder),
};

for (const [who, other] of Object.entries(OTHERS))
  test(`${who} will find in a large newsroom what was written, changed and deleted anywhere`, async (t) => {
    const folder = folderWith(t, MANY);
    const archive = archiveOf(t, folder);
    const find = async () => namesOf(await differences(archive, folder, [''], other(archive, folder)));
    assert.deepEqual(await find(), { changed: [], gone: [] });
    const [early = '', middle = '', late = ''] = [MANY[10], MANY[15_000], MANY[29_990]];
    for (const path of [early, late, '2023/100/baru.md', '2024/1/baru.md']) write(folder, path, 'Lain.');
    for (const path of [MANY[20] ?? '', middle, MANY[29_999] ?? '']) rmSync(join(folder, path));
    const changed = [early, '2023/100/baru.md', late, '2024/1/baru.md'].sort();
    assert.deepEqual(await find(), { changed, gone: [MANY[20], middle, MANY[29_999]] });
  });

test('a newsroom of which everything is gone is told whole, however large it was', async (t) => {
  const archive = archiveOf(t, folderWith(t, []));
  archive.db.exec(`
    WITH RECURSIVE n(n) AS (SELECT 100000 UNION ALL SELECT n + 1 FROM n WHERE n < 399999)
    INSERT INTO files SELECT '2023/' || n || '.md', '1:1:1', '', '[]', NULL FROM n`);
  const { changed, gone } = await differences(archive, folderWith(t, []), ['']);
  assert.deepEqual([changed.size, gone.length, gone[0]], [0, 300_000, '2023/100000.md']);
});

test('damage that the second thread finds in the archive is told as damage', async (t) => {
  const folder = folderWith(t, ['a.md']);
  const archive = archiveOf(t, folder);
  archive.close();
  const file = archive.file ?? '';
  writeFileSync(file, readFileSync(file).fill(0xff, 4096));
  const shared = { cuts: [], taken: new Int32Array(new SharedArrayBuffer(4)) };
  await assert.rejects(secondComparer(file, folder)(shared), DamagedArchive);
});
