/** When a story and its notes were published: the keys of a front matter that hold times. */
import {
  badDate,
  dateElsewhere,
  noteBeforeDate,
  reasonWithoutWithdrawal,
  updatedBeforeDate,
  withdrawnWithoutReason,
} from '../problems/story.ts';
import { parseDate, wallTimeOf } from './dates.ts';
import type { Findings } from './findings.ts';
import type { WrittenStory } from './schemas.ts';
import type { Instant, NoteKind, Story, StoryId } from './story.ts';

/** Stands where a time is wrong: the story is told, and never printed. */
const NO_TIME: Instant = 0;

type Path = readonly PropertyKey[];
type Written = Pick<WrittenStory, 'updated' | 'status' | 'withdrawn' | 'corrections'> & {
  /** Undefined where another problem says that it is missing. */
  readonly date: string | undefined;
};
/** Reads the time of a note on a story. */
type ReadNote = (kind: NoteKind, written: string, path: Path) => Instant;

/** @param zone whose clocks count, IANA name */
export function storyTimes(
  id: StoryId,
  written: Written,
  zone: string,
  findings: Findings,
): Pick<Story, 'date' | 'updated' | 'withdrawn' | 'corrections'> {
  const date = written.date === undefined ? undefined : readTime(written.date, ['date'], zone, findings);
  if (date !== undefined) checkFolder(id, date, zone, findings);
  const readNote = notesAfter(date, zone, findings);
  return {
    date: date ?? NO_TIME,
    ...(written.updated !== undefined && { updated: readNote('update', written.updated, ['updated']) }),
    ...withdrawal(written, readNote, findings),
    corrections: corrections(written, readNote),
  };
}

/** @returns undefined for a time that is wrong */
function readTime(written: string, path: Path, zone: string, findings: Findings): Instant | undefined {
  const time = parseDate(written, zone);
  if (typeof time === 'number') return time;
  findings.report(badDate(findings.at(path), String(path.at(-1)), written, time));
  return undefined;
}

/** A story lies in the folder of the day on which it is published. */
function checkFolder(id: StoryId, date: Instant, zone: string, findings: Findings): void {
  const { year, month, day } = wallTimeOf(date, zone);
  const two = (n: number) => String(n).padStart(2, '0');
  const folder = id.split('/').slice(0, 3).join('-');
  if (folder !== `${year}-${two(month)}-${two(day)}`)
    findings.report(dateElsewhere(findings.at(['date']), folder));
}

/**
 * Notes on a story that is published at `date`. Whether the time of one has come is judged by the clock of each scan; a note
 * as old as the story never comes before it.
 */
function notesAfter(date: Instant | undefined, zone: string, findings: Findings): ReadNote {
  return (kind, written, path) => {
    const time = readTime(written, path, zone, findings);
    if (time === undefined || date === undefined) return time ?? NO_TIME;
    const at = findings.at(path);
    if (time < date) findings.report(kind === 'update' ? updatedBeforeDate(at) : noteBeforeDate(at, kind));
    if (time > date) findings.refer(kind, new Date(time).toISOString(), path);
    return time;
  };
}

function withdrawal(
  { status, withdrawn }: Written,
  readNote: ReadNote,
  findings: Findings,
): Pick<Story, 'withdrawn'> {
  if (status === 'withdrawn' && !withdrawn) findings.report(withdrawnWithoutReason(findings.at(['status'])));
  if (status !== 'withdrawn' && withdrawn)
    findings.report(reasonWithoutWithdrawal(findings.at(['withdrawn'])));
  if (!withdrawn) return {};
  const { at, reason } = withdrawn;
  return { withdrawn: { at: readNote('withdrawal', at, ['withdrawn', 'at']), reason } };
}

const corrections = ({ corrections }: Written, readNote: ReadNote): Story['corrections'] =>
  corrections
    .map(({ at, ...note }, i) => ({ at: readNote('correction', at, ['corrections', i, 'at']), ...note }))
    .toSorted((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1));
