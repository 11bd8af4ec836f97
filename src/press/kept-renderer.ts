/**
 * Compiled code, kept beside the packages: it is the same for each cache folder, and a newsroom that is printed from nothing
 * need not wait for it. Who takes it into a cache folder looks whether it is whole.
 */
import { hash } from 'node:crypto';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Source } from './compile.ts';
import { removeOlder } from './folder.ts';

/** Compiled code names its project's folder, and checkouts may have their packages in common. */
function placeOf(project: string, { code, files }: Source): string {
  const name = hash('sha256', [resolve(project), code, files].join('\n')).slice(0, 32);
  return join(project, 'node_modules', '.cache', 'warta-renderers', name);
}

/** @returns whether something was there; `folder` is then what was kept, or what is left of it */
export function takeKept(project: string, source: Source, folder: string): boolean {
  const kept = placeOf(project, source);
  if (!existsSync(kept)) return false;
  rmSync(folder, { recursive: true, force: true });
  return isDone(() => cpSync(kept, folder, { recursive: true }));
}

/** Keeps a compiled renderer, where that is possible, and removes what was kept of older code. */
export function keep(project: string, source: Source, folder: string): void {
  const place = placeOf(project, source);
  const made = `${place}-${process.pid}`;
  isDone(() => {
    cpSync(folder, made, { recursive: true });
    rmSync(place, { recursive: true, force: true });
    renameSync(made, place);
    removeOlder(place);
  });
  rmSync(made, { recursive: true, force: true });
}

/** Nothing depends on what is kept: where files cannot be read or written, code is compiled. */
function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
