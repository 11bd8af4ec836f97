/** YAML as reporters need it: plain values, each with its place; nothing that refers, tags or repeats. */
import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import {
  badYaml,
  cutByComment,
  duplicateKey,
  forbiddenKey,
  type SourceLocation,
  tabIndentation,
  unclosed,
  wrongShape,
  yamlFeature,
  yamlSlip,
} from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import { escapedCharacter, locationAt } from './text.ts';
import { entriesOf, type Fault, readEvents } from './yaml-faults.ts';
import { slipAt } from './yaml-slips.ts';

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
const TOLD_AS_CHARACTER = /not allowed in input|non-printable/;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/**
 * @param text the YAML alone
 * @param source the whole file that it was cut from, for line numbers
 * @param start where `text` begins in `source`
 */
export function readYaml(text: string, source: string, start: number, file: string): YamlText {
  const at = (offset: number) => locationAt(source, start + Math.max(0, offset), file);
  const values = new Map<string, number>([['', 0]]);
  const keys = new Map<string, number>();
  const problems: Problem[] = [];
  const locationIn = (offsets: ReadonlyMap<string, number>) => (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsets.get(path.slice(0, length).join('.'));
      if (offset !== undefined) return at(offset);
    }
    return at(0);
  };
  const { text: readable, events, faults } = readEvents(text);
  problems.push(...faults.map((fault) => faultProblem(text, fault, at)));
  problems.push(...refusedFeatures(events, at));
  const value = new Builder(readable, events, values, keys, problems, at).document();
  const faulty = faultyKeys(text, problems, at(0).line);
  return {
    value: without(value, faulty),
    faulty,
    locationOf: locationIn(values),
    locationOfKey: locationIn(keys),
    problems: problems.filter(({ message }) => !TOLD_AS_CHARACTER.test(message)),
  };
}

function faultProblem(
  text: string,
  { offset, reason, unclosed: what }: Fault,
  at: (offset: number) => SourceLocation,
): Problem {
  if (what) return unclosed(at(offset), what);
  if (reason.startsWith('tab characters')) return tabIndentation(at(offset));
  const slip = slipAt(text, offset, reason);
  return slip ? yamlSlip(at(slip.offset), slip) : badYaml(at(offset), reason);
}

/** @param firstLine of the text in its file */
function faultyKeys(text: string, problems: readonly Problem[], firstLine: number): ReadonlySet<string> {
  const entries = problems.length > 0 ? entriesOf(text) : [];
  const keyIn = (line: number) => entries.findLast((entry) => entry.line <= line - firstLine)?.key;
  return new Set(problems.flatMap(({ line = firstLine }) => keyIn(line) ?? []));
}

const without = (value: unknown, keys: ReadonlySet<string>): unknown =>
  keys.size > 0 && value instanceof Object && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key)))
    : value;

function refusedFeatures(events: readonly Event[], at: (offset: number) => SourceLocation): Problem[] {
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

/** Up to the sign that begins a comment right after a text; a word follows it at once. */
const CUT_OFF = /^[ \t]+#(?=[^\s#])/;

/** Walks the flat list of events once and builds the values that they describe. */
class Builder {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #values: Map<string, number>;
  readonly #keys: Map<string, number>;
  readonly #problems: Problem[];
  readonly #at: (offset: number) => SourceLocation;
  #next = 0;

  constructor(
    text: string,
    events: readonly Event[],
    values: Map<string, number>,
    keys: Map<string, number>,
    problems: Problem[],
    at: (offset: number) => SourceLocation,
  ) {
    this.#text = text;
    this.#events = events;
    this.#values = values;
    this.#keys = keys;
    this.#problems = problems;
    this.#at = at;
  }

  document(): unknown {
    const first = this.#events[this.#next++];
    return first?.type === EVENT_ID.DOCUMENT && this.#events[this.#next]?.type !== EVENT_ID.POP
      ? this.#value('')
      : undefined;
  }

  #value(path: string): unknown {
    const event = this.#events[this.#next++];
    if (event?.type === EVENT_ID.MAPPING) return this.#mapping(path);
    if (event?.type === EVENT_ID.SEQUENCE) return this.#sequence(path);
    if (event?.type !== EVENT_ID.SCALAR) return undefined;
    if (event.valueStart >= 0) this.#values.set(path, event.valueStart);
    const value = scalar(this.#text, event);
    if (typeof value === 'string' && event.style === SCALAR_STYLE.DOUBLE_QUOTED)
      this.#problems.push(...escapedCharacter(value, this.#text, this.#at(event.valueStart)));
    if (event.style === SCALAR_STYLE.PLAIN) this.#checkComment(event.valueEnd);
    return value;
  }

  /** `Harga #1 naik` is `Harga` and a comment; who means one writes a space after the `#`. */
  #checkComment(end: number): void {
    const [comment] = CUT_OFF.exec(this.#text.slice(end, this.#text.indexOf('\n', end))) ?? [];
    if (comment) this.#problems.push(cutByComment(this.#at(end + comment.length - 1)));
  }

  #mapping(path: string): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const offset = offsetOf(this.#events[this.#next]);
      const key = String(this.#value('\0key'));
      const inner = path ? `${path}.${key}` : key;
      this.#checkKey(key, inner, offset);
      this.#keys.set(inner, offset);
      this.#values.set(inner, offset);
      entries.set(key, this.#value(inner));
    }
    this.#next++;
    return Object.fromEntries(entries);
  }

  #checkKey(key: string, path: string, offset: number): void {
    const location = this.#at(offset);
    if (FORBIDDEN.has(key)) this.#problems.push(forbiddenKey(location, key));
    const first = this.#keys.get(path);
    if (first !== undefined) this.#problems.push(duplicateKey(location, key, this.#at(first).line));
  }

  #sequence(path: string): unknown[] {
    const items: unknown[] = [];
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const inner = path ? `${path}.${items.length}` : String(items.length);
      this.#values.set(inner, offsetOf(this.#events[this.#next]));
      items.push(this.#value(inner));
    }
    this.#next++;
    return items;
  }
}

const offsetOf = (event: Event | undefined): number => {
  if (event?.type === EVENT_ID.SCALAR) return event.valueStart;
  return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE ? event.start : 0;
};

const NUMBER = /^[-+]?(\d[\d_]*)?(\.\d+)?([eE][-+]?\d+)?$/;
const TRUE_OR_FALSE: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
]);

/**
 * A scalar's value. `yes`, `no`, `on` and `off` count as true and false, because other tools read them so: whoever
 * means the word must quote it. Dates stay text.
 */
function scalar(text: string, event: ScalarEvent): string | number | boolean | null {
  const value = event.valueStart < 0 ? '' : getScalarValue(text, event);
  if (event.style !== SCALAR_STYLE.PLAIN) return value;
  if (value === '' || value === '~' || value.toLowerCase() === 'null') return null;
  const truth = TRUE_OR_FALSE.get(value.toLowerCase());
  if (truth !== undefined) return truth;
  return NUMBER.test(value) && /\d/.test(value) ? Number(value.replaceAll('_', '')) : value;
}
