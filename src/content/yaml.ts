/** YAML as reporters need it: plain values, each with its place; nothing that refers, tags or repeats. */
import { EVENT_ID, type Event } from 'js-yaml';
import {
  badYaml,
  tabIndentation,
  unclosed,
  wrongShape,
  yamlFeature,
  yamlSlip,
} from '../problems/front-matter.ts';
import type { Problem, SourceLocation } from '../problems/problem.ts';
import { countUpTo, type LocationAt, locationsIn } from './locations.ts';
import { entriesOf, type Fault, readEvents } from './yaml-faults.ts';
import { slipAt } from './yaml-slips.ts';
import { buildValues } from './yaml-values.ts';

/** Values of a YAML text, and where each key's value stands, by path: `image.src`, `topics.0`. */
export interface YamlText {
  /** All that can be read, but for the top-level keys that have a problem. */
  readonly value: unknown;
  /** The top-level keys that have a problem. */
  readonly faulty: ReadonlySet<string>;
  /** The place of the value at a path, or of what is nearest above it. */
  readonly locationOf: (path: readonly PropertyKey[]) => SourceLocation;
  /** The place of a key itself. */
  readonly locationOfKey: (path: readonly PropertyKey[]) => SourceLocation;
  readonly problems: readonly Problem[];
}

/** What the parser says of control characters, which are told of whole files, bodies too. */
const TOLD_AS_CHARACTER = /not allowed in input|non-printable|expected valid JSON character/;

/**
 * @param text the YAML alone
 * @param source the whole file that it was cut from, for line numbers
 * @param start where `text` begins in `source`
 */
export function readYaml(text: string, source: string, start: number, file: string): YamlText {
  const inSource = locationsIn(source, file);
  const at: LocationAt = (offset) => inSource(start + Math.max(0, offset));
  const { text: readable, events, faults } = readEvents(text);
  const built = buildValues(readable, events, at);
  const problems = [
    ...faults.map((fault) => faultProblem(text, fault, at)),
    ...refusedFeatures(events, at),
    ...built.problems,
  ];
  const locationIn = (offsets: ReadonlyMap<string, number>) => (path: readonly PropertyKey[]) =>
    at(nearest(path, offsets));
  const faulty = faultyKeys(text, problems, at(0).line);
  return {
    value: without(built.value, faulty),
    faulty,
    locationOf: locationIn(built.values),
    locationOfKey: locationIn(built.keys),
    problems: problems.filter(({ message }) => !TOLD_AS_CHARACTER.test(message)),
  };
}

/** The offset of a path, or of what is nearest above it. */
function nearest(path: readonly PropertyKey[], offsets: ReadonlyMap<string, number>): number {
  for (let length = path.length; length > 0; length--) {
    const offset = offsets.get(path.slice(0, length).join('.'));
    if (offset !== undefined) return offset;
  }
  return 0;
}

function faultProblem(text: string, { offset, reason, unclosed: what }: Fault, at: LocationAt): Problem {
  if (what) return unclosed(at(offset), what);
  if (reason.startsWith('tab characters')) return tabIndentation(at(offset));
  const slip = slipAt(text, offset, reason);
  return slip ? yamlSlip(at(slip.offset), slip) : badYaml(at(offset), reason);
}

/** @param firstLine of the text in its file */
function faultyKeys(text: string, problems: readonly Problem[], firstLine: number): ReadonlySet<string> {
  const entries = problems.length > 0 ? entriesOf(text) : [];
  const lines = entries.map(({ line }) => line);
  const keyIn = (line: number) => entries[countUpTo(lines, line - firstLine) - 1]?.key;
  return new Set(problems.flatMap(({ line = firstLine }) => keyIn(line) ?? []));
}

const without = (value: unknown, keys: ReadonlySet<string>): unknown =>
  keys.size > 0 && value instanceof Object && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key)))
    : value;

function refusedFeatures(events: readonly Event[], at: LocationAt): Problem[] {
  const problems: Problem[] = [];
  let documents = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT && ++documents > 1)
      problems.push(wrongShape(at(0), [], 'one YAML document'));
    if (event.type === EVENT_ID.ALIAS) problems.push(yamlFeature(at(event.anchorStart), 'aliases'));
    else if ('anchorStart' in event && event.anchorStart >= 0)
      problems.push(yamlFeature(at(event.anchorStart), 'anchors'));
    if ('tagStart' in event && event.tagStart >= 0) problems.push(yamlFeature(at(event.tagStart), 'tags'));
  }
  return problems;
}
