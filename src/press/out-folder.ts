import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { UsageFailure } from './failure.ts';

/** A file that every printed site carries; a folder with other content and without it is not ours to replace. */
export const OUT_MARK = '_aset/warta.txt';

/**
 * Refuses a target that a build must never write over or empty.
 * @param out absolute
 * @param keep absolute folders that must neither be, nor lie in, nor contain the target; the project may contain it
 * @throws UsageFailure
 */
export function checkOutFolder(
  out: string,
  keep: { project: string; articles: string; cache: string },
): void {
  const refuse = (why: string) => {
    throw new UsageFailure(`--out ${out} is ${why}. Name a folder of its own, such as dist.`);
  };
  if (resolve(out, '..') === out) refuse('the root of the disk');
  if (contains(out, homedir())) refuse('the home folder, or contains it');
  if (contains(out, keep.project)) refuse("the project's own folder, or contains it");
  if (contains(out, keep.articles) || contains(keep.articles, out))
    refuse('the articles folder, or inside it, or contains it');
  if (contains(out, keep.cache) || contains(keep.cache, out))
    refuse('the cache folder, or inside it, or contains it');
  for (const source of ['src', 'public', 'node_modules', '.git']) {
    if (contains(join(keep.project, source), out)) refuse(`inside the project's ${source} folder`);
  }
  if (existsSync(out) && !statSync(out).isDirectory()) refuse('a file');
  if (isForeign(out)) refuse('a folder with files that Warta did not print');
}

/** Creates the folder if needed, and tells which folder it is: another one, or a new one of the same name, differs. */
export function identityOf(out: string): string {
  mkdirSync(out, { recursive: true });
  const { dev, ino, birthtimeMs } = statSync(out);
  return `${dev}:${ino}:${birthtimeMs}`;
}

const isForeign = (out: string) =>
  existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, OUT_MARK));

/** Whether `inner` is `outer` or lies inside it. */
function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return (
    path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && resolve(outer, path) === resolve(inner))
  );
}
