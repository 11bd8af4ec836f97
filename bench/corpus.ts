/** A generated newsroom, made once, and a copy of it for one run to edit. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type NewsroomSize, writeNewsroom } from './newsroom.ts';

/**
 * @param folder keeps newsrooms of all sizes
 * @returns the copy, in `work`
 */
export async function newsroomIn(folder: string, size: NewsroomSize, work: string): Promise<string> {
  const original = join(folder, `newsroom-${size.stories}-${size.seed}`);
  if (!existsSync(original)) await generate(original, size);
  const copy = join(work, 'articles');
  mkdirSync(work, { recursive: true });
  // Files are shared, not copied: edits put new ones in their places.
  execFileSync('cp', ['--archive', '--link', original, copy]);
  return copy;
}

/** Renamed when it is whole, so that a run that was stopped leaves no half newsroom. */
async function generate(original: string, size: NewsroomSize): Promise<void> {
  const beside = `${original}.new`;
  rmSync(beside, { recursive: true, force: true });
  await writeNewsroom(beside, size);
  renameSync(beside, original);
}
