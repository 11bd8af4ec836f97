import { spawnSync } from 'node:child_process';
import type { TestContext } from 'node:test';

/** Mounts a small disk of its own. @returns whether that is allowed here */
export function mountSmall(t: TestContext, folder: string, megabytes: number): boolean {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (status !== 0) return false;
  t.after(() => spawnSync('umount', ['-l', folder]));
  return true;
}
