/** The paragraph that invites to another story: `Baca juga: [Pasar](../02/pasar.md)`. */
import type { Element, ElementContent } from 'hast';
import { isElement, textOf } from './nodes.ts';

const INVITATION = /^\s*(baca juga|read also)\s*:\s*$/i;
const END = /^\s*\.?\s*$/;

/** The link of such a paragraph; the invitation may be bold, and a full stop may follow. */
export function readAlsoLink(paragraph: Element): Element | undefined {
  const parts = paragraph.children.flatMap(unstressed);
  const link = parts.find((part) => isElement(part, 'a'));
  if (!link) return undefined;
  const [before, after] = [parts.slice(0, parts.indexOf(link)), parts.slice(parts.indexOf(link) + 1)];
  const isPlain = [...before, ...after].every(({ type }) => type === 'text');
  return isPlain && INVITATION.test(wordsOf(before)) && END.test(wordsOf(after)) ? link : undefined;
}

const wordsOf = (parts: readonly ElementContent[]): string => parts.map(textOf).join('');

const unstressed = (node: ElementContent): readonly ElementContent[] =>
  isElement(node, 'strong') || isElement(node, 'em') ? node.children.flatMap(unstressed) : [node];
