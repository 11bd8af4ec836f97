/** Runs a command and measures it with all its children. */
import { type ChildProcess, spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { watchFamily } from './processes.ts';

export interface Run {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Added to the bench's own. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Measured {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** Peak of the memory of all processes together that is their own; mapped files are not counted. */
  readonly peakBytes: number;
  readonly stdout: string;
}

/**
 * @param limitSeconds after which the command is stopped
 * @throws Error that says, as the rest of a sentence about the command, how it failed or that it was stopped
 */
export async function measure(run: Run, limitSeconds: number): Promise<Measured> {
  const began = performance.now();
  const child = start(run);
  const said = listen(child);
  const watch = watchFamily(child.pid ?? 0);
  const limit = setTimeout(() => stop(child), limitSeconds * 1000);
  const ending = await endOf(child);
  clearTimeout(limit);
  const { cpuSeconds, peakBytes } = watch.end();
  const wallSeconds = (performance.now() - began) / 1000;
  if (wallSeconds >= limitSeconds) throw new Error(`was stopped after ${limitSeconds} s`);
  if (ending !== 0)
    throw new Error(
      `failed after ${wallSeconds.toFixed(0)} s: ${tellingLine(said.err + said.out) ?? ending}`,
    );
  return { wallSeconds, cpuSeconds, peakBytes, stdout: said.out };
}

/** A process group of its own, so that it can be stopped with all its children. */
const start = ({ command, args, cwd, env }: Run): ChildProcess =>
  spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });

function listen(child: ChildProcess): { out: string; err: string } {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (text) => {
    said.out += text;
  });
  child.stderr?.on('data', (text) => {
    said.err += text;
  });
  return said;
}

function stop({ pid }: ChildProcess): void {
  if (pid) process.kill(-pid, 'SIGKILL');
}

/** @returns 0, or in words how it ended or why it could not be started */
const endOf = (child: ChildProcess): Promise<number | string> =>
  new Promise((resolve) => {
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (status, signal) => resolve(status === 0 ? 0 : (signal ?? `status ${status}`)));
  });

const LONGEST_LINE = 160;

/** Of all that a failed command said, the line that tells most: the first that speaks of an error, else the last. */
export function tellingLine(said: string): string | undefined {
  const lines = stripVTControlCharacters(said)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\w/.test(line));
  const line =
    lines.find((text) => /fatal|heap|invalid|out of memory/i.test(text)) ??
    lines.find((text) => /error/i.test(text)) ??
    lines.at(-1);
  return line?.slice(0, LONGEST_LINE);
}
