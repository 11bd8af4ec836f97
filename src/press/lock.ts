import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { PressFailure } from './failure.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Takes the lock of a cache folder, so that two builds never write the same site at once. A lock whose process is gone
 * is taken over.
 * @param file the lock file
 * @returns releases the lock; a process that ends releases it too
 * @throws PressFailure naming the holder
 */
export function takeLock(file: string): () => void {
  if (!tryTake(file)) {
    const holder = readHolder(file) ?? readHolderLater(file);
    if (holder && isAlive(holder)) {
      throw new PressFailure(
        `Another build is at work here: process ${holder.pid} on ${holder.host}. Wait for it, or delete ${file} if it is gone.`,
      );
    }
    rmSync(file, { force: true });
    if (!tryTake(file)) throw new PressFailure(`Another build took the lock ${file} just now. Try again.`);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}

function tryTake(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder), {
      flag: 'wx',
    });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock is written in far less; milliseconds. */
const WRITING = 200;

/** What is not yet written may be in a moment. */
function readHolderLater(file: string): Holder | undefined {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WRITING);
  return readHolder(file);
}

/** Undefined when the lock is unreadable: it is being written, or its holder died while writing it. */
function readHolder(file: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && typeof host === 'string' ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

/** A process of another machine cannot be asked, so it counts as alive. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
