/** What can be wrong with a file's bytes, its YAML and its keys. */
import { nearest } from './nearest.ts';
import { error, type Problem, type SourceLocation } from './problem.ts';

export const notUtf8 = (at: SourceLocation, offset: number) =>
  error(
    'not-utf-8',
    at,
    `The file is not UTF-8: the byte at offset ${offset} cannot be read.`,
    'Save it as UTF-8.',
  );

export const isUtf16 = (at: SourceLocation) =>
  error('not-utf-8', at, 'The file is UTF-16.', 'Save it as UTF-8.');

export const tooLarge = (at: SourceLocation, part: string, bytes: number, most: number) =>
  error(
    'too-large',
    at,
    `The ${part} has ${bytes} bytes; at most ${most} are read.`,
    'Split it, or look whether something was pasted by mistake.',
  );

export const noFrontMatter = (at: SourceLocation) =>
  error(
    'no-front-matter',
    at,
    'The file does not begin with front matter.',
    'Begin it with a line "---", then keys such as "title:", then another line "---".',
  );

export const unclosedFrontMatter = (at: SourceLocation) =>
  error('unclosed-front-matter', at, 'The front matter has no end.', 'Close it with a line "---".');

export const badYaml = (at: SourceLocation, reason: string) =>
  error(
    'bad-yaml',
    at,
    `The YAML cannot be read: ${reason}.`,
    'Put the text in quotes: look for a colon or a sign such as @ in one without them, or for a quote inside one that has them.',
  );

/** What makes YAML unreadable most often, and the way out. */
const SLIPS = {
  colon: () => [
    'A colon stands in a text without quotes.',
    'Put the whole text in quotes: title: "Banjir: tiga kecamatan".',
  ],
  sign: (sign) => [
    `A text without quotes cannot begin with "${sign}".`,
    'Put the whole text in quotes: title: "@redaksi".',
  ],
  'after-quote': () => [
    'The text goes on after its closing quote.',
    'Write quotes inside a text as “…”, or put the whole text in single ones: title: \'Banjir "besar"\'.',
  ],
  'no-colon': () => [
    'There is no colon after a key in this line.',
    'Write "key: text"; the second line of a long text begins with spaces.',
  ],
  'no-space': () => ['There is no space after the hyphen of this entry.', 'Write "- banjir".'],
  'hard-space': () => [
    'The space after this colon is a no-break space (U+00A0), which is none in YAML.',
    'Delete it and type a plain space.',
  ],
  indent: () => [
    'This key stands further right or left than those that it belongs to.',
    'Begin keys of one group exactly below one another; a text of several lines with a colon in it needs quotes.',
  ],
  'too-deep': () => [
    'Lists or groups of keys are nested here deeper than Warta has any.',
    'Look whether something was pasted by mistake.',
  ],
} satisfies Record<string, (sign: string) => [message: string, hint: string]>;

/** @param slip what was written; `sign` is the sign that a text begins with */
export const yamlSlip = (
  at: SourceLocation,
  { kind, sign = '' }: { kind: keyof typeof SLIPS; sign?: string },
) => error('bad-yaml', at, ...SLIPS[kind](sign));

/** @param at where it opens */
export const unclosed = (at: SourceLocation, what: 'quote' | 'bracket') =>
  error(
    `unclosed-${what}`,
    at,
    `The ${what} that opens here is never closed.`,
    `Close it where the ${what === 'quote' ? 'text' : 'list or group'} ends.`,
  );

export const tabIndentation = (at: SourceLocation) =>
  error('tab-indentation', at, 'YAML is not indented with tabs.', 'Use spaces.');

export const yamlFeature = (at: SourceLocation, feature: string) =>
  error(
    'yaml-feature',
    at,
    `YAML ${feature} are not accepted.`,
    'Write the value out; if it is text, put it in quotes.',
  );

export const cutByComment = (at: SourceLocation) =>
  error(
    'cut-by-comment',
    at,
    'What stands here is a comment in YAML, and is cut off from the text before it.',
    'Put the text in quotes; if it is a comment, write a space after the "#".',
  );

export const forbiddenKey = (at: SourceLocation, key: string) =>
  error('forbidden-key', at, `"${key}" cannot be a key.`, 'Remove it.');

export const duplicateKey = (at: SourceLocation, key: string, firstLine: number) =>
  error(
    'duplicate-key',
    at,
    `"${key}" stands twice: in line ${firstLine} and in line ${at.line}.`,
    'Remove one of the two.',
  );

export const wrongShape = (at: SourceLocation, path: KeyPath, expected: string) =>
  error(
    'wrong-shape',
    at,
    `${nameOf(path) || 'The file'} must be ${expected}.`,
    "Compare with the examples in the editor's guide.",
  );

/** Where a key stands among the others: `['corrections', 0, 'at']`. */
export type KeyPath = readonly PropertyKey[];

const lastOf = (path: KeyPath) => String(path.findLast((part) => typeof part === 'string'));

/** `"at" (corrections, entry 1)` */
function nameOf(path: KeyPath): string {
  const last = path.findLastIndex((part) => typeof part === 'string');
  const around = path
    .filter((_, i) => i !== last)
    .map((part) => (typeof part === 'number' ? `entry ${part + 1}` : String(part)));
  if (last < 0) return around.join(', ').replace(/^e/, 'E');
  const name = `"${lastOf(path)}"`;
  return [name, around.length > 0 && `(${around.join(', ')})`].filter(Boolean).join(' ');
}

export const missingKey = (at: SourceLocation, path: KeyPath) =>
  error('missing-key', at, `${nameOf(path)} is missing.`, `Add "${lastOf(path)}:" to it.`);

export function unknownKey(at: SourceLocation, key: string, known: readonly string[]): Problem {
  const near = nearest(key, known);
  const hint = near ? `Did you mean "${near}"?` : `Known keys are ${known.join(', ')}.`;
  return error('unknown-key', at, `"${key}" is not a key that Warta knows.`, hint);
}

export const notText = (at: SourceLocation, path: KeyPath, found: string) =>
  error('not-text', at, `${nameOf(path)} must be text; YAML reads this as ${found}.`, 'Put it in quotes.');

export const emptyText = (at: SourceLocation, path: KeyPath) =>
  error('empty-text', at, `${nameOf(path)} is empty.`, 'Write it, or remove the key if it is optional.');

export const emptyList = (at: SourceLocation, path: KeyPath) =>
  error('empty-list', at, `${nameOf(path) || 'The file'} has no entry.`, 'Write at least one.');

export const wrongValue = (at: SourceLocation, path: KeyPath, expected: string, found: string) =>
  error('wrong-value', at, `${nameOf(path)} is ${found}.`, `It must be ${expected}.`);

export function unknownValue(
  at: SourceLocation,
  path: KeyPath,
  found: string,
  known: readonly string[],
): Problem {
  const near = nearest(found, known);
  return error(
    'unknown-value',
    at,
    `"${lastOf(path)}: ${found}" is not known.`,
    `${near ? `Did you mean "${near}"? ` : ''}It is one of ${known.join(', ')}.`,
  );
}

export const dangerousCharacter = (at: SourceLocation, codePoint: number) =>
  error(
    'dangerous-character',
    at,
    `An invisible character (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}) stands here.`,
    'Delete it; such characters hide or turn round what readers see.',
  );
