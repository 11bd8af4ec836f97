/** Where tests write: a folder for all of a run, in memory where there is room, and one that stays from run to run. */
import { cpSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '..');

/** What tests have in common, from run to run. */
export const SHARED = join(PROJECT, 'node_modules', '.cache', 'warta-tests');

/** Kept by content, and each file put there at once: any number of builds may use them together. */
export const KEPT_BY_CONTENT = ['photos', 'cards'];

/** A disk in memory. Tests write hundreds of thousands of small files; a real disk takes up to a millisecond for each. */
const MEMORY_DISK = '/dev/shm';
/** All tests together stay below half of it; a container's 64 MB do not do. */
const BYTES_NEEDED = 2e9;

let folder = '';

/** Called by Node before the first test file; what it sets here, test files and all that they start are given. */
export function globalSetup(): void {
  folder = mkdtempSync(join(hasRoom(MEMORY_DISK) ? MEMORY_DISK : tmpdir(), 'warta-tests-'));
  process.env.TMPDIR = folder;
  process.env.NODE_COMPILE_CACHE = join(folder, 'code');
  for (const kept of KEPT_BY_CONTENT) takeOver(kept);
}

/** Called by Node after the last test file, also when the run is interrupted: what was just stopped may still write. */
export function globalTeardown(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function hasRoom(disk: string): boolean {
  if (!existsSync(disk)) return false;
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize >= BYTES_NEEDED;
}

/** What a build of the demonstration developed and drew, tests need not make again: it takes minutes. */
function takeOver(kept: string): void {
  const [built, shared] = [join(PROJECT, '.warta', kept), join(SHARED, kept)];
  if (existsSync(built)) cpSync(built, shared, { recursive: true, force: false });
}
