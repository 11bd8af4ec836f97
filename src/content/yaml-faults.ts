/** YAML that cannot be read: which of its entries is at fault and where, and what is left without it. */
import { type Event, parseEvents, YAMLException } from 'js-yaml';

/** Where reading failed, and why, in the parser's words. */
export interface Fault {
  readonly offset: number;
  readonly reason: string;
  /** What opens at the offset and is never closed. */
  readonly unclosed?: 'quote' | 'bracket';
}

/** A top-level key or an entry of a list, with all lines that belong to it. */
export interface Entry {
  /** For an entry of a list, the key above it; undefined where the file is a list. */
  readonly key: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Of the text, from 0. */
  readonly line: number;
}

/** Deeper than any schema of ours. */
const DEEPEST = 12;
/** More are in no file that people write; one that programs write is told as a whole. */
const MOST_ENTRIES = 500;
const INDENTED_TOO_LITTLE = 'deficient indentation';
/** `title:`, `"title" :` or `-` at the beginning of a line. */
const ENTRY = /^(?:(["']?)([^\s"':#{[-][^"':\n]*)\1[ \t]*:(?=\s|$)|-(?=\s))/gm;

/**
 * Reads what can be read. Where the whole cannot, each entry is tried alone, and those at fault are blanked out.
 * @returns `text` is as long as before, so that offsets stay right
 */
export function readEvents(text: string): {
  readonly text: string;
  readonly events: readonly Event[];
  readonly faults: readonly Fault[];
} {
  const whole = attempt(text);
  if (!('reason' in whole)) return { text, events: whole, faults: [] };
  const entries = entriesOf(text);
  if (entries.length > MOST_ENTRIES) return { text, events: [], faults: [whole] };
  const faults: Fault[] = [];
  const pieces = entries.map(({ start, end }) => {
    const piece = text.slice(start, end);
    const tried = attempt(piece);
    if (!('reason' in tried)) return piece;
    faults.push({ ...tried, offset: start + tried.offset });
    return piece.replace(/[^\n]/g, ' ');
  });
  const rest = text.slice(0, entries[0]?.start) + pieces.join('');
  const left = faults.length > 0 ? attempt(rest) : whole;
  return 'reason' in left
    ? { text: rest, events: [], faults: [...faults, left] }
    : { text: rest, events: left, faults };
}

/** The top-level entries of a YAML text, in their order. */
export function entriesOf(text: string): readonly Entry[] {
  const found = [...text.matchAll(ENTRY)];
  let [line, counted] = [0, 0];
  let key: string | undefined;
  return found.map(({ index, 2: written }, i) => {
    key = written ?? key;
    line += text.slice(counted, index).split('\n').length - 1;
    counted = index;
    return { key, start: index, end: found[i + 1]?.index ?? text.length, line };
  });
}

/** What is never closed is noticed at the next line or at the end; it is told where it opens. */
function attempt(text: string): readonly Event[] | Fault {
  try {
    return parseEvents(text, { maxDepth: DEEPEST });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason } = error;
    const offset = error.mark?.position ?? 0;
    const before = text.slice(0, offset).trimEnd();
    if (reason === INDENTED_TOO_LITTLE && before.length < text.length) {
      const tried = attempt(before);
      return 'reason' in tried ? tried : { offset, reason };
    }
    return opening(text, reason) ?? { offset, reason };
  }
}

function opening(text: string, reason: string): Fault | undefined {
  const [, part] = /^unexpected end of the stream within a (.*)$/.exec(reason) ?? [];
  if (part === 'double quoted scalar') return { offset: openDoubleQuote(text), reason, unclosed: 'quote' };
  if (part === 'single quoted scalar') return { offset: openSingleQuote(text), reason, unclosed: 'quote' };
  return part === 'flow collection' ? { offset: openBracket(text), reason, unclosed: 'bracket' } : undefined;
}

/** The last one that no backslash escapes: another would have closed it. */
const openDoubleQuote = (text: string): number =>
  [...text.matchAll(/\\.|"/gs)].findLast(([found]) => found === '"')?.index ?? 0;

/** The last one outside of pairs, which are quotes inside the text. */
const openSingleQuote = (text: string): number =>
  [...text.matchAll(/'+/g)].findLast(([run]) => run.length % 2 === 1)?.index ?? 0;

/** The last bracket that opens and has no partner. */
function openBracket(text: string): number {
  let partners = 0;
  for (let offset = text.length - 1; offset >= 0; offset--) {
    if (/[\]}]/.test(text[offset] ?? '')) partners++;
    else if (/[[{]/.test(text[offset] ?? '') && partners-- === 0) return offset;
  }
  return 0;
}
