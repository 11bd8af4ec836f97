/** From the bytes of a file to text that can be trusted: UTF-8, one kind of line break, nothing invisible. */
import { dangerousCharacter, isUtf16, notUtf8 } from '../problems/front-matter.ts';
import { type Problem, type SourceLocation, wholeFile } from '../problems/problem.ts';
import { locationsIn } from './locations.ts';

/**
 * Control characters but tab and line break, byte-order marks inside a text, halves of a pair, and the overrides and
 * isolates that turn the direction of what follows. https://www.unicode.org/reports/tr36/
 */
const DANGEROUS =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;

/**
 * Decodes strictly. A byte order mark is dropped and CRLF becomes LF, so that the same text gives the same site.
 * @returns the text, or the one problem that keeps it from being read
 */
export function decode(bytes: Uint8Array, file: string): string | Problem {
  if (looksLikeUtf16(bytes)) return isUtf16(wholeFile(file));
  try {
    return lines(bytes);
  } catch {
    const offset = firstBadByte(bytes);
    const before = lines(bytes.subarray(0, offset));
    return notUtf8(locationsIn(before, file)(before.length), offset);
  }
}

const lines = (bytes: Uint8Array, options?: { readonly stream: boolean }): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes, options).replace(/\r\n?/g, '\n');

/** A byte order mark says so, or an empty half of the first letter. */
const looksLikeUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first !== undefined && second !== undefined && (first === 0) !== (second === 0));

/** A problem for each dangerous character of a text, with its line and column. */
export function dangerousCharacters(text: string, file: string): Problem[] {
  if (text.search(DANGEROUS) < 0) return [];
  const at = locationsIn(text, file);
  return [...text.matchAll(DANGEROUS)].map((match) =>
    dangerousCharacter(at(match.index), match[0].codePointAt(0) ?? 0),
  );
}

/** @param codePoint any number; beyond Unicode there is no character at all */
export const isDangerous = (codePoint: number): boolean =>
  codePoint > 0x10ffff || String.fromCodePoint(codePoint).search(DANGEROUS) >= 0;

/** A text as one line without any dangerous character, as it should have been typed. */
export const harmlessLine = (text: string): string => text.replace(/\s+/g, ' ').replace(DANGEROUS, '').trim();

/**
 * A problem when a value holds a dangerous character that its source writes as an escape: `"\x07"`. One that stands in the
 * source itself is told by `dangerousCharacters`.
 */
export function escapedCharacter(value: string, source: string, location: SourceLocation): Problem[] {
  const at = value.search(DANGEROUS);
  return at < 0 || source.search(DANGEROUS) >= 0
    ? []
    : [dangerousCharacter(location, value.codePointAt(at) ?? 0)];
}

/** By halving: the longest prefix that decodes as the beginning of UTF-8, less the letter that is not finished there. */
function firstBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), { stream: true })) good = middle;
    else bad = middle;
  }
  while (!decodes(bytes.subarray(0, good))) good--;
  return good;
}

function decodes(bytes: Uint8Array, options?: { readonly stream: boolean }): boolean {
  try {
    lines(bytes, options);
    return true;
  } catch {
    return false;
  }
}
