/** Runs a command and measures it with all its children. Linux only: it reads /proc. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  /** Peak of the memory of all processes together that is their own; mapped files are not counted. */
  readonly peakBytes: number;
  readonly stdout: string;
}

/** Milliseconds between two looks. */
const EVERY = 20;
const TICKS_PER_SECOND = 100;

/** @throws Error with what the command said when it fails */
export async function measure(command: string, args: readonly string[]): Promise<Measured> {
  const began = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  const peak = { bytes: 0, cpuSeconds: 0 };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const timer = setInterval(() => {
    const seen = familyOf(child.pid ?? 0).map(look);
    peak.bytes = Math.max(peak.bytes, sum(seen.map(({ bytes }) => bytes)));
    peak.cpuSeconds = Math.max(peak.cpuSeconds, sum(seen.map(({ cpuSeconds }) => cpuSeconds)));
  }, EVERY);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${said.err}${said.out}`);
  return {
    wallSeconds: (performance.now() - began) / 1000,
    cpuSeconds: peak.cpuSeconds,
    peakBytes: peak.bytes,
    stdout: said.out,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

/** A process and all that it started. */
function familyOf(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statOf(Number(name))[1]) }));
  const family = [root];
  for (const pid of family)
    family.push(...parents.filter(({ parent }) => parent === pid).map((child) => child.pid));
  return family;
}

/** The fields of /proc/<pid>/stat after the name; none when the process is gone. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function statOf(pid: number): readonly string[] {
  const text = readOrNothing(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function look(pid: number): { bytes: number; cpuSeconds: number } {
  const status = readOrNothing(`/proc/${pid}/status`);
  const kilobytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  const stat = statOf(pid);
  const ticks = sum([stat[11], stat[12], stat[13], stat[14]].map((text) => Number(text ?? 0)));
  return {
    bytes: (kilobytes('RssAnon') + kilobytes('RssShmem')) * 1024,
    cpuSeconds: ticks / TICKS_PER_SECOND,
  };
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
