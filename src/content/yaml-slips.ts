/** The slips that most often make YAML unreadable, recognised by what stands where the parser gave up. */

/** What was written, in an editor's eyes, and where. */
type Slip =
  | {
      readonly kind: 'colon' | 'after-quote' | 'no-colon' | 'too-deep' | 'no-space' | 'hard-space' | 'indent';
      readonly offset: number;
    }
  | { readonly kind: 'sign'; readonly sign: string; readonly offset: number };

/** Signs that begin something else than a text in YAML. https://yaml.org/spec/1.2.2/#indicator-characters */
const SIGN = /[@`%&*!|>?\]},-]/;
/** Where a text may begin: behind a key, or as an entry of a list. */
const BEGINS = /(?:[:,[{]|^[ \t]*-)[ \t]+$/;
/** An entry of a list whose text touches its hyphen. */
const TOUCHING_HYPHEN = /^[ \t]*(?=-[^\s-])/;
/** A key before a space that word processors write, and that is none in YAML. */
const BEFORE_HARD_SPACE = /^[ \t]*(?:-[ \t]+)?[\w-]+:(?=\u00A0)/;
/** A line that begins with a key. */
const INDENTED_KEY = /^[ \t]+(?=[\w-]+:(?:\s|$))/;

/** @param reason in the parser's words */
export function slipAt(text: string, offset: number, reason: string): Slip | undefined {
  if (reason.startsWith('nesting exceeded')) return { kind: 'too-deep', offset };
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const sign = text[offset] ?? '';
  const spaced = slipOfSpace(text, lineBefore(text, lineStart)) ?? slipOfSpace(text, lineStart);
  if (spaced) return spaced;
  if (reason.includes('multiline key')) return { kind: 'no-colon', offset: lineBefore(text, offset) };
  const indent = INDENTED_KEY.exec(lineAt(text, lineStart))?.[0].length;
  if (indent !== undefined && /^[ \t]*[\w-]*$/.test(before))
    return { kind: 'indent', offset: lineStart + indent };
  if (sign === ':') return { kind: 'colon', offset };
  if (/["'][ \t]*$/.test(before)) return { kind: 'after-quote', offset };
  return SIGN.test(sign) && BEGINS.test(before) ? { kind: 'sign', sign, offset } : undefined;
}

/** A space that is missing, or that is none, in the line that begins at an offset. */
function slipOfSpace(text: string, start: number): Slip | undefined {
  const line = lineAt(text, start);
  const [beforeHyphen] = TOUCHING_HYPHEN.exec(line) ?? [];
  if (beforeHyphen !== undefined) return { kind: 'no-space', offset: start + beforeHyphen.length };
  const [key] = BEFORE_HARD_SPACE.exec(line) ?? [];
  return key === undefined ? undefined : { kind: 'hard-space', offset: start + key.length };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}

/** Where the last line with a word before an offset begins. */
function lineBefore(text: string, offset: number): number {
  const end = text.slice(0, offset).trimEnd().length;
  return text.lastIndexOf('\n', end - 1) + 1;
}
