/** A contestant in one run of the bench: it follows the newsroom's changes and is measured. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Contestant, Installed, Places } from './contestant.ts';
import type { Change } from './edits.ts';
import { measure } from './measure.ts';
import { storyOf } from './peers/stories.ts';
import { printedIn } from './printed.ts';
import type { Outcome } from './result.ts';
import { roundedOutcome } from './result.ts';

/** `installed` and `places`, or why it is `absent`. */
export type Entrant = Pick<Contestant, 'id' | 'name'> &
  ({ readonly installed: Installed; readonly places: Places } | { readonly absent: string });

/** Lays out the newsroom for a contestant. */
export async function enter({ id, name, install }: Contestant, places: Places): Promise<Entrant> {
  try {
    const installed = install();
    await installed.prepare(places);
    return { id, name, installed, places };
  } catch (problem) {
    return { id, name, absent: problem instanceof Error ? problem.message : String(problem) };
  }
}

export function follow(change: Change, { writeStory, nameAuthor, footTemplate }: Installed, places: Places) {
  const { newsroom, work } = places;
  if (change.kind === 'story') writeStory(storyOf(newsroom, change.file), work);
  if (change.kind === 'author') nameAuthor(change.author, work);
  if (change.kind === 'template') replaceIn(footTemplate(work), change.from, change.to);
}

/** A build, and what it left. One that does not show the change has failed. */
export async function build(
  { command, commandTold, out, written }: Installed,
  places: Places,
  { change, isTold, limitSeconds }: { change: Change | undefined; isTold: boolean; limitSeconds: number },
): Promise<Outcome> {
  const files = change?.kind === 'story' ? [change.file] : [];
  const run = isTold && commandTold ? commandTold(places, files) : command(places);
  try {
    const { stdout, ...measured } = await measure(run, limitSeconds);
    if (change && !isSeen(change, out(places.work))) return { failed: 'did not print the change' };
    return roundedOutcome({ ...measured, ...printedIn(out(places.work)), written: written?.(stdout) });
  } catch (problem) {
    return { failed: problem instanceof Error ? problem.message : String(problem) };
  }
}

function isSeen({ seen }: Change, out: string): boolean {
  const page = join(out, dirname(seen.on), basename(seen.on, '.md'), 'index.html');
  return existsSync(page) && readFileSync(page, 'utf8').includes(seen.text);
}

function replaceIn(file: string, from: string, to: string): void {
  const before = readFileSync(file, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} has no ${from}.`);
  writeFileSync(file, before.replace(from, to));
}
