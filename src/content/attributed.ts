/** A pull quote's paragraphs, divided into what was said and who said it. */
import type { Element, ElementContent } from 'hast';
import { isElement, spoken } from './nodes.ts';

/** Before the name of who said it: a dash, or what stands in for one. */
const SPEAKER = /^\s*(?:[—–]|--)\s*/;

/** Who said it: the last line, where it begins with a dash. */
export function attributed(paragraphs: readonly Element[]): {
  said: readonly Element[];
  speaker?: readonly ElementContent[];
} {
  const last = paragraphs.at(-1);
  const lines = last ? linesOf(last.children) : [];
  const [first, ...rest] = lines.at(-1) ?? [];
  if (!last || first?.type !== 'text' || !SPEAKER.test(first.value)) return { said: paragraphs };
  const before = lines.slice(0, -1);
  return {
    said: [
      ...paragraphs.slice(0, -1),
      ...(before.length > 0 ? [{ ...last, children: before.flatMap(spaced) }] : []),
    ],
    speaker: [{ ...first, value: first.value.replace(SPEAKER, '') }, ...rest],
  };
}

/** A paragraph's lines as they were written. */
function linesOf(nodes: readonly ElementContent[]): readonly (readonly ElementContent[])[] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (isElement(node, 'br')) continue;
    const [part, ...more] =
      node.type === 'text' ? node.value.split('\n').map((value) => ({ ...node, value })) : [node];
    if (part) lines.at(-1)?.push(part);
    for (const next of more) lines.push([next]);
  }
  return lines.map(spoken).filter(({ length }) => length > 0);
}

const spaced = (line: readonly ElementContent[], i: number): readonly ElementContent[] =>
  i === 0 ? line : [{ type: 'text', value: '\n' }, ...line];
