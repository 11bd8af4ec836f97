/**
 * Footnotes of which one half is missing. Markdown prints a reference without a note as it was typed, and drops a note that
 * nothing refers to.
 */
import type { Root } from 'hast';
import { isElement, type Node, rangeOf } from './nodes.ts';

/** What ids of notes and of references to them begin with. */
export const FOOTNOTE_PREFIX = 'catatan-';

/** A half of a footnote where it stands in the Markdown. */
interface Half {
  /** `1` for `[^1]`. */
  readonly name: string;
  readonly offset: number;
}

/** A backslash before it makes it text. */
const REFERENCE = /(?<!\\)\[\^([^\]\s]+)\]/g;
const NOTE = /^ {0,3}\[\^([^\]\s]+)\]:/gm;

/** References that are still text in the tree; code is printed as typed anyway. */
export function referencesWithoutNote(markdown: string, node: Node): readonly Half[] {
  if (node.type === 'text') return halvesIn(markdown, node, REFERENCE);
  if (!('children' in node) || isElement(node, 'code')) return [];
  return node.children.flatMap((child) => referencesWithoutNote(markdown, child));
}

/** Notes that nothing in the tree was made of. */
export function notesWithoutReference(markdown: string, tree: Root): readonly Half[] {
  const places = [...tree.children, ...tree.children.flatMap(footnotesIn)].map(rangeOf);
  return halvesIn(markdown, tree, NOTE).filter(
    ({ offset }) => !places.some(([start, end]) => start <= offset && offset < end),
  );
}

function halvesIn(markdown: string, node: Node, pattern: RegExp): readonly Half[] {
  const [start, end] = node.type === 'root' ? [0, markdown.length] : rangeOf(node);
  return [...markdown.slice(start, end).matchAll(pattern)].map(({ index, 1: name = '' }) => ({
    name,
    offset: start + index,
  }));
}

function footnotesIn(node: Node): readonly Node[] {
  if (!isElement(node, 'section')) return [];
  return node.children.flatMap((list) => (isElement(list, 'ol') ? list.children : []));
}
