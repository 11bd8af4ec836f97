/**
 * Footnotes of which one half is missing. Markdown prints a reference without a note as it was typed, and drops a note that
 * nothing refers to.
 */
import type { Element, Root } from 'hast';
import { type Found, foundIn, isElement, type Node, rangeOf, textOf, textsOutsideCode } from './nodes.ts';

/** What ids of notes and of references to them begin with. */
export const FOOTNOTE_PREFIX = 'catatan-';

/** A backslash before it makes it text. */
const REFERENCE = /(?<!\\)\[\^([^\]\s]+)\]/g;
const NOTE = /^ {0,3}\[\^([^\]\s]+)\]:/gm;

/** Whether Markdown made a link, to a note or back from it. */
export const isFootnoteLink = ({ properties }: Element): boolean =>
  properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined;

/** The words of a subtree, without the numbers that refer to notes. */
export const textBesideNotes = (node: Node): string => {
  if (isElement(node, 'a') && isFootnoteLink(node)) return '';
  return 'children' in node ? node.children.map(textBesideNotes).join('') : textOf(node);
};

/** Whether it is worth looking for halves: in most stories there is none. */
export const mayHaveFootnotes = (markdown: string): boolean => markdown.includes('[^');

/** References that are still text in the tree. */
export const referencesWithoutNote = (markdown: string, tree: Root): readonly Found[] =>
  textsOutsideCode(tree).flatMap((text) => foundIn(markdown, rangeOf(text), REFERENCE));

/** Notes that nothing in the tree was made of. */
export function notesWithoutReference(markdown: string, tree: Root): readonly Found[] {
  const places = [...tree.children, ...tree.children.flatMap(footnotesIn)].map(rangeOf);
  return foundIn(markdown, [0, markdown.length], NOTE).filter(
    ({ offset }) => !places.some(([start, end]) => start <= offset && offset < end),
  );
}

function footnotesIn(node: Node): readonly Node[] {
  if (!isElement(node, 'section')) return [];
  return node.children.flatMap((list) => (isElement(list, 'ol') ? list.children : []));
}
