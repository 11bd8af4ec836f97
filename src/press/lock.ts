import { closeSync, fstatSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../system-errors.ts';
import { PressFailure } from './failure.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** A lock as somebody found it. */
export interface FoundLock {
  /** Undefined when the lock is unreadable: its holder died while writing it. */
  readonly holder: Holder | undefined;
  readonly identity: Identity;
}

/** Which lock it is: a file that took its place has another one. */
type Identity = string;

/** What is done under a lock, as those are told whom it keeps out. */
export interface LockedWork {
  readonly name: string;
  /** What they can do: "Wait for it". */
  readonly advice: string;
}

const BUILD: LockedWork = { name: 'build', advice: 'Wait for it' };

/**
 * Takes a lock of a cache folder, so that two builds never write the same site at once. A lock whose process is gone
 * is taken over.
 * @param file the lock file
 * @returns releases the lock; a process that ends releases it too
 * @throws PressFailure naming the holder
 */
export function takeLock(file: string, work: LockedWork = BUILD): () => void {
  const own = create(file) ?? takeOver(file, findLock(file), work);
  const release = () => {
    if (identityAt(file) === own) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

/**
 * Takes the place of a dead holder. Several may have found the same dead one: only who holds the lock on that very lock may
 * remove it, and looks again before.
 * @throws PressFailure when the holder is alive, or somebody else was faster
 */
export function takeOver(
  file: string,
  found: FoundLock | undefined,
  { name, advice }: LockedWork = BUILD,
): Identity {
  if (found?.holder && isAlive(found.holder))
    throw new PressFailure(
      `Another ${name} is at work here: process ${found.holder.pid} on ${found.holder.host}. ${advice}, or delete ${file} if it is gone.`,
    );
  if (found) removeDead(file, found);
  const own = create(file);
  if (own === undefined) throw new PressFailure(`Another ${name} took the lock ${file} just now. Try again.`);
  return own;
}

function removeDead(file: string, { identity }: FoundLock): void {
  const release = takeLock(`${file}.${identity}`);
  if (identityAt(file) === identity) rmSync(file);
  release();
}

/** @returns undefined when there is a lock already */
function create(file: string): Identity | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'wx');
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return undefined;
    throw error;
  }
  try {
    writeFileSync(descriptor, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder));
    return identityOf(fstatSync(descriptor, { bigint: true }));
  } finally {
    closeSync(descriptor);
  }
}

/** A lock is written in far less; milliseconds. */
const WRITING = 200;

/** @returns undefined when it was released meanwhile */
export function findLock(file: string): FoundLock | undefined {
  const found = readLock(file);
  if (!found || found.holder) return found;
  // What is not yet written may be in a moment.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WRITING);
  return readLock(file);
}

function readLock(file: string): FoundLock | undefined {
  const identity = identityAt(file);
  return identity === undefined ? undefined : { identity, holder: readHolder(file) };
}

const identityAt = (file: string): Identity | undefined => {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat && identityOf(stat);
};

const identityOf = ({ ino, mtimeNs }: { ino: bigint; mtimeNs: bigint }): Identity => `${ino}-${mtimeNs}`;

function readHolder(file: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

/** A process of another machine cannot be asked, so it counts as alive. */
export function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
