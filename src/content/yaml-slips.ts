/** The slips that most often make YAML unreadable, recognised by what stands where the parser gave up. */

/** What was written, in an editor's eyes, and where. */
type Slip =
  | { readonly kind: 'colon' | 'after-quote' | 'no-colon' | 'too-deep'; readonly offset: number }
  | { readonly kind: 'sign'; readonly sign: string; readonly offset: number };

/** Signs that begin something else than a text in YAML. https://yaml.org/spec/1.2.2/#indicator-characters */
const SIGN = /[@`%&*!|>?\]},-]/;
/** Where a text may begin: behind a key, or as an entry of a list. */
const BEGINS = /(?:[:,[{]|^[ \t]*-)[ \t]+$/;

/** @param reason in the parser's words */
export function slipAt(text: string, offset: number, reason: string): Slip | undefined {
  if (reason.startsWith('nesting exceeded')) return { kind: 'too-deep', offset };
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  const sign = text[offset] ?? '';
  if (reason.includes('multiline key')) return { kind: 'no-colon', offset: lineBefore(text, offset) };
  if (sign === ':') return { kind: 'colon', offset };
  if (/["'][ \t]*$/.test(before)) return { kind: 'after-quote', offset };
  return SIGN.test(sign) && BEGINS.test(before) ? { kind: 'sign', sign, offset } : undefined;
}

/** Where the last line with a word before an offset begins. */
function lineBefore(text: string, offset: number): number {
  const end = text.slice(0, offset).trimEnd().length;
  return text.lastIndexOf('\n', end - 1) + 1;
}
