/** Lines such as `[Foto]: Antara`, which Markdown reads as what a link elsewhere leads to, and does not print. */
import type { Element, Root } from 'hast';
import { type Found, foundIn, type Node, rangeOf, within } from './nodes.ts';

/** Also in quoted blocks and lists; a label that begins with `^` is a footnote's. */
const DEFINITION = /(?=\[)(?<=^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*)\[([^[\]^][^[\]]*)\]:/gm;

/** Definitions that nothing refers to, and those that were meant as an element. */
export function unusedDefinitions(markdown: string, tree: Root): readonly Found[] {
  const found = markdown.includes(']:') ? foundIn(markdown, [0, markdown.length], DEFINITION) : [];
  if (found.length === 0) return [];
  const isPrinted = within(printedIn(tree));
  const used = new Set(linksIn(tree).map((link) => labelOf(markdown.slice(...rangeOf(link)))));
  return found
    .filter(({ offset }) => !isPrinted(offset))
    .filter(({ written }) => written.startsWith('!') || !used.has(plain(written)));
}

/** What a link refers to; that of one with an address of its own is nobody's label. @param written `[pasar][1]`, `[pasar][]` or `[pasar]` */
const labelOf = (written: string): string => {
  const [, label] = /\]\[([^[\]]*)\]$/.exec(written) ?? [];
  return plain(label || written.replace(/^!?\[/, '').replace(/\](\[\])?$/, ''));
};

/** Labels are the same in whatever letters and with whatever space; a quoted one may go on behind a `>`. */
const plain = (label: string): string =>
  label
    .replace(/[\s>]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();

/** A marked language is no link any more. */
const LINKS: ReadonlySet<string> = new Set(['a', 'img', 'span']);

const linksIn = (node: Node): readonly Element[] => {
  const below = 'children' in node ? node.children.flatMap(linksIn) : [];
  return node.type === 'element' && LINKS.has(node.tagName) ? [node, ...below] : below;
};

/** All that is made of a part of the Markdown, in parts of which none holds another. */
const printedIn = (node: Node): readonly Node[] =>
  'children' in node && !(node.type === 'element' && (LINKS.has(node.tagName) || node.tagName === 'code'))
    ? node.children.flatMap(printedIn)
    : [node];
