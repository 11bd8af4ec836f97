/** The journal of commits in a cache folder: what the last one must still do, and what changed since a build last ended. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedArchive, seal, unseal } from '../archive/sealed.ts';
import type { Staging } from './staging.ts';

/** Files of the site that a build changed, relative to `dist/`, with `/`. */
export interface FileChanges {
  /** In the order in which they must appear: what no page links to yet goes first. */
  readonly written: readonly string[];
  /** Deleted after all are written. */
  readonly deleted: readonly string[];
}

export const NO_CHANGES: FileChanges = { written: [], deleted: [] };

/** A set of changes and where it happens. */
export interface Commit extends FileChanges {
  readonly out: string;
  /** Where the new files lie. */
  readonly staging: Staging;
}

/**
 * What `stateOf` says of the target before a commit, inside it and after it. By another one, somebody knows that a build with
 * another cache folder was at work there.
 */
export interface States {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

/** A commit, and what commits before it changed in its target since a build last ended. */
export interface Journal extends Commit {
  readonly earlier: FileChanges;
  readonly states: States;
  /** The archive knows of all these changes. */
  readonly isRecorded: boolean;
}

/** The shape of a journal: one of another shape tells nothing. */
const SHAPE = 3;

const journalOf = (cache: string) => join(cache, 'journal.json');

/** @throws DamagedArchive when it is damaged or another version's */
export function readJournal(cache: string): Journal | undefined {
  const file = journalOf(cache);
  if (!existsSync(file)) return undefined;
  const journal = unseal<Journal & { readonly shape?: number }>(readFileSync(file, 'utf8'));
  if (journal.shape === SHAPE) return journal;
  throw new DamagedArchive("The cache folder's journal is of another version of Warta.");
}

export const writeJournal = (cache: string, journal: Journal) =>
  writeDurably(journalOf(cache), seal({ ...journal, shape: SHAPE }));

export const dropJournal = (cache: string) => rmSync(journalOf(cache), { force: true });

/** All that changed in a journal's target since a build last ended. */
export const allChanges = ({ earlier, written, deleted }: Journal): FileChanges =>
  isNothing(earlier) ? { written, deleted } : mergeChanges(earlier, { written, deleted });

export const isNothing = ({ written, deleted }: FileChanges): boolean =>
  written.length + deleted.length === 0;

/** A journal whose own work is done. */
export const settled = (journal: Journal): Journal => ({
  ...journal,
  ...NO_CHANGES,
  earlier: allChanges(journal),
});

/** The states of a target in the last commit since a build ended. @param out absolute */
export function interruptedStates(cache: string, out: string): States | undefined {
  const journal = readJournal(cache);
  return journal?.out === out ? journal.states : undefined;
}

/**
 * What interrupted commits changed in a target, of which the archive knows nothing: they ended before it took note.
 * @param out absolute
 * @returns files relative to `dist/`
 */
export function unrecordedFiles(cache: string, out: string): readonly string[] {
  const journal = readJournal(cache);
  if (journal?.out !== out || journal.isRecorded) return [];
  const { written, deleted } = allChanges(journal);
  return [...written, ...deleted];
}

/**
 * Notes that the archive knows what lies in `dist/`, and leaves `changes.json` for uploaders. What was changed stays in the
 * journal until `closeCommit`, so that a build that ends earlier is told of by the next one.
 */
export function recordCommit(cache: string): void {
  const journal = readJournal(cache);
  if (journal) writeJournal(cache, { ...settled(journal), isRecorded: true });
  writeChanges(cache, journal);
}

/** Ends a build: its changes stand in `changes.json`, and the next one begins to count anew. */
export function closeCommit(cache: string): void {
  writeChanges(cache, readJournal(cache));
  dropJournal(cache);
}

const writeChanges = (cache: string, journal: Journal | undefined) =>
  writeFileSync(
    join(cache, 'changes.json'),
    JSON.stringify(journal ? allChanges(journal) : NO_CHANGES, null, 1),
  );

/** What an uploader has to do after both: a file written later is not deleted, and the other way round. */
function mergeChanges(earlier: FileChanges, later: FileChanges): FileChanges {
  const [written, deleted] = [new Set(later.written), new Set(later.deleted)];
  return {
    written: [...new Set(earlier.written).difference(deleted).union(written)],
    deleted: [...new Set(earlier.deleted).difference(written).union(deleted)],
  };
}

function writeDurably(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { flush: true });
  renameSync(`${file}.new`, file);
}
