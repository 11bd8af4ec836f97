import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { makeFolder } from '../../src/press/folder.ts';

function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'warta-folder-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const refusal = (folder: string, why: string) => ({
  name: 'UsageFailure',
  message: `The folder ${folder} cannot be made: ${why}. Name another one.`,
});

test('a folder is made with all that it lies in, and may be there already', (t) => {
  const folder = join(emptyFolder(t), 'a/b/c');
  makeFolder(folder);
  makeFolder(folder);
  assert.ok(existsSync(folder));
});

test('a folder stays out of files and of links to nothing', (t) => {
  const root = emptyFolder(t);
  const [file, link] = [join(root, 'berkas'), join(root, 'tautan')];
  writeFileSync(file, '');
  symlinkSync(join(root, 'tidak-ada'), link);
  assert.throws(() => makeFolder(join(file, 'a/b')), refusal(file, 'a file has that name'));
  assert.throws(() => makeFolder(link), refusal(link, 'a file has that name'));
});

test('a name that no disk takes is refused', (t) => {
  const folder = join(emptyFolder(t), 'a'.repeat(300));
  assert.throws(() => makeFolder(folder), refusal(folder, 'its name is too long'));
});

test('where the system takes no folders, that is said at once', { skip: !existsSync('/proc/self') }, () => {
  assert.throws(() => makeFolder('/proc/warta/cache'), refusal('/proc/warta', 'nothing new can lie there'));
});
