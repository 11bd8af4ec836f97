/** JSON as programs write it, read at once, where its YAML would take ten times as long. */

/** What could hide a key, and keys that are refused. */
const SUSPECT = /\\|"(?:__proto__|constructor|prototype|<<)"/;

/** Deeper than any schema of ours. */
const DEEPEST = 12;

/**
 * The value of a JSON text, where there is nothing to tell of its keys.
 * @returns undefined where something is wrong with it, or may be: a reader of YAML says what and where
 */
export function plainJson(text: string): unknown {
  if (SUSPECT.test(text)) return undefined;
  const value = parsed(text);
  // Of a key that stands twice one is left, and fewer texts than were written.
  return textsIn(value, DEEPEST) * 2 === quotesIn(text) ? value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How many texts a value holds, keys among them; no number where it is nested too deeply. */
function textsIn(value: unknown, deepest: number): number {
  if (typeof value === 'string') return 1;
  if (!(value instanceof Object)) return 0;
  if (deepest === 0) return Number.NaN;
  const inner = Object.values(value);
  const keys = Array.isArray(value) ? 0 : inner.length;
  return inner.reduce<number>((sum, part) => sum + textsIn(part, deepest - 1), keys);
}

function quotesIn(text: string): number {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes;
}
