/** Looks at a process and all that it started, again and again, by /proc. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const EVERY = 20;
/** Looks for new children come once in so many looks: they read the state of every process of the machine. */
const CENSUS = 5;
const TICKS_PER_SECOND = 100;

interface Usage {
  readonly peakBytes: number;
  readonly cpuSeconds: number;
}

/** @param root its id */
export function watchFamily(root: number): { readonly end: () => Usage } {
  const usage = { peakBytes: 0, cpuSeconds: 0 };
  let family: readonly number[] = [root];
  let looks = 0;
  const timer = setInterval(() => {
    if (looks++ % CENSUS === 0) family = familyOf(root);
    const seen = family.map(look);
    usage.peakBytes = Math.max(usage.peakBytes, sum(seen.map(({ bytes }) => bytes)));
    usage.cpuSeconds = Math.max(usage.cpuSeconds, sum(seen.map(({ cpuSeconds }) => cpuSeconds)));
  }, EVERY);
  return {
    end: () => {
      clearInterval(timer);
      return usage;
    },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

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

/** Its own memory, and its time with that of its children that have ended. */
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
