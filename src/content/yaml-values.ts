/** From the events of a YAML parser to plain values, each with its place. */
import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { cutByComment, duplicateKey, forbiddenKey } from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import type { LocationAt } from './locations.ts';
import { escapedCharacter } from './text.ts';

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** Up to the sign that begins a comment right after a text; a word follows it at once. */
const CUT_OFF = /[ \t]+#(?=[^\s#])/y;

/** What a YAML text says, and where in it each value and each key stands, by path: `image.src`, `topics.0`. */
interface YamlValues {
  readonly value: unknown;
  readonly values: ReadonlyMap<string, number>;
  readonly keys: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** @param events those of the text, in its order */
export function buildValues(text: string, events: readonly Event[], at: LocationAt): YamlValues {
  const builder = new Builder(text, events, at);
  return { value: builder.document(), ...builder.found };
}

/** Walks the flat list of events once and builds the values that they describe. */
class Builder {
  readonly found = {
    values: new Map<string, number>([['', 0]]),
    keys: new Map<string, number>(),
    problems: [] as Problem[],
  };
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #at: LocationAt;
  #next = 0;

  constructor(text: string, events: readonly Event[], at: LocationAt) {
    this.#text = text;
    this.#events = events;
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
    if (event.valueStart >= 0) this.found.values.set(path, event.valueStart);
    const value = scalar(this.#text, event);
    if (typeof value === 'string' && event.style === SCALAR_STYLE.DOUBLE_QUOTED)
      this.#checkEscapes(value, event);
    if (event.style === SCALAR_STYLE.PLAIN && event.valueStart >= 0) this.#checkComment(event.valueEnd);
    return value;
  }

  #checkEscapes(value: string, { valueStart, valueEnd }: ScalarEvent): void {
    const written = this.#text.slice(valueStart, valueEnd);
    this.found.problems.push(...escapedCharacter(value, written, this.#at(valueStart)));
  }

  /** `Harga #1 naik` is `Harga` and a comment; who means one writes a space after the `#`. */
  #checkComment(end: number): void {
    CUT_OFF.lastIndex = end;
    const [comment] = CUT_OFF.exec(this.#text) ?? [];
    if (comment) this.found.problems.push(cutByComment(this.#at(end + comment.length - 1)));
  }

  #mapping(path: string): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const offset = offsetOf(this.#events[this.#next]);
      const key = String(this.#value('\0key'));
      const inner = path ? `${path}.${key}` : key;
      this.#checkKey(key, inner, offset);
      this.found.keys.set(inner, offset);
      this.found.values.set(inner, offset);
      entries.set(key, this.#value(inner));
    }
    this.#next++;
    return Object.fromEntries(entries);
  }

  #checkKey(key: string, path: string, offset: number): void {
    if (FORBIDDEN.has(key)) this.found.problems.push(forbiddenKey(this.#at(offset), key));
    const first = this.found.keys.get(path);
    if (first !== undefined)
      this.found.problems.push(duplicateKey(this.#at(offset), key, this.#at(first).line));
  }

  #sequence(path: string): unknown[] {
    const items: unknown[] = [];
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const inner = path ? `${path}.${items.length}` : String(items.length);
      const offset = offsetOf(this.#events[this.#next]);
      // Nothing stands where an entry is blank: its place is that of the list.
      if (offset >= 0) this.found.values.set(inner, offset);
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

const NUMBER = /^[-+]?(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?$/;
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
  return NUMBER.test(value) ? Number(value.replaceAll('_', '')) : value;
}
