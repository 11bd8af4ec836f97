import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { takeLock } from '../../src/press/lock.ts';

function lockFile(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'warta-lock-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'lock');
}

test('a second build is told who holds the lock', (t) => {
  const file = lockFile(t);
  writeFileSync(file, JSON.stringify({ pid: process.ppid, host: hostname() }));
  assert.throws(() => takeLock(file), {
    name: 'PressFailure',
    message: `Another build is at work here: process ${process.ppid} on ${hostname()}. Wait for it, or delete ${file} if it is gone.`,
  });
});

test('the lock of a dead build is taken over', (t) => {
  const file = lockFile(t);
  const { pid } = spawnSync('true');
  writeFileSync(file, JSON.stringify({ pid, host: hostname() }));
  takeLock(file)();
  assert.equal(existsSync(file), false);
});

test('a lock that was only half written is taken over', (t) => {
  const file = lockFile(t);
  writeFileSync(file, '{"pid":');
  takeLock(file)();
  assert.equal(existsSync(file), false);
});
