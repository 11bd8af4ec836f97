import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { findLock, takeLock, takeOver } from '../../src/press/lock.ts';

function lockFile(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'warta-lock-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'lock');
}

/** A lock file with the name of a process that is gone. */
function leaveDeadLock(file: string): void {
  const { pid } = spawnSync('true');
  writeFileSync(file, JSON.stringify({ pid, host: hostname() }));
}

const leaveLivingLock = (file: string) =>
  writeFileSync(file, JSON.stringify({ pid: process.ppid, host: hostname() }));

test('a second build is told who holds the lock', (t) => {
  const file = lockFile(t);
  leaveLivingLock(file);
  assert.throws(() => takeLock(file), {
    name: 'PressFailure',
    message: `Another build is at work here: process ${process.ppid} on ${hostname()}. Wait for it, or delete ${file} if it is gone.`,
  });
});

test('the lock of a dead build is taken over', (t) => {
  const file = lockFile(t);
  leaveDeadLock(file);
  takeLock(file)();
  assert.equal(existsSync(file), false);
});

test('of two builds that found the same dead one, the slower leaves the lock of the faster alone', (t) => {
  const file = lockFile(t);
  leaveDeadLock(file);
  const found = findLock(file);
  rmSync(file);
  leaveLivingLock(file);
  const living = readFileSync(file, 'utf8');
  assert.throws(() => takeOver(file, found), {
    name: 'PressFailure',
    message: `Another build took the lock ${file} just now. Try again.`,
  });
  assert.equal(readFileSync(file, 'utf8'), living);
});

test('while one build takes over from a dead one, no other does', (t) => {
  const file = lockFile(t);
  leaveDeadLock(file);
  const found = findLock(file);
  leaveLivingLock(`${file}.${found?.identity}`);
  assert.throws(() => takeLock(file), {
    name: 'PressFailure',
    message: /^Another build is at work here: process /,
  });
  assert.deepEqual(findLock(file), found);
});

test('a build that died while it took over keeps nobody out', (t) => {
  const file = lockFile(t);
  leaveDeadLock(file);
  leaveDeadLock(`${file}.${findLock(file)?.identity}`);
  takeLock(file)();
  assert.deepEqual(readdirSync(dirname(file)), []);
});

test('a build releases no lock but its own', (t) => {
  const file = lockFile(t);
  const release = takeLock(file);
  rmSync(file);
  leaveLivingLock(file);
  release();
  assert.ok(existsSync(file));
});

test('a lock that was only half written is taken over', (t) => {
  const file = lockFile(t);
  writeFileSync(file, '{"pid":');
  takeLock(file)();
  assert.equal(existsSync(file), false);
});
