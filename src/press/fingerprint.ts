import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash over the bytes and names of files.
 * @param root the folder that `paths` are relative to
 * @param paths files and folders; a missing one counts as empty
 * @returns 32 hexadecimal digits
 */
export function fingerprintOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths) {
    for (const file of filesUnder(root, path))
      hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * The files of a folder and its folders, sorted, relative to `root` with `/`.
 * @param path a file, a folder, or nothing at all
 */
export function filesUnder(root: string, path: string): string[] {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .toSorted()
    .flatMap((name) => filesUnder(root, path === '.' ? name : `${path}/${name}`));
}
