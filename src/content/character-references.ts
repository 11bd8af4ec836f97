/** Characters that no text may hold and that Markdown names by their number: `&#7;`, `&#x202E;`. Markdown prints many of them as �. */
import { elementsIn, type Node, rangeOf } from './nodes.ts';
import { isDangerous } from './text.ts';

interface NamedCharacter {
  readonly codePoint: number;
  /** Of the `&`, in the Markdown. */
  readonly offset: number;
}

/** As many digits as Markdown reads. https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references */
const REFERENCE = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;

/** @param tree what the Markdown was read to: code is printed as it was typed */
export function dangerousReferences(markdown: string, tree: Node): readonly NamedCharacter[] {
  const found = [...markdown.matchAll(REFERENCE)]
    .map(({ index, 1: hex, 2: decimal = '' }) => ({
      codePoint: hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16),
      offset: index,
    }))
    .filter(({ codePoint, offset }) => isDangerous(codePoint) && !isEscaped(markdown, offset));
  const code = found.length > 0 ? elementsIn(tree, 'code').map(rangeOf) : [];
  return found.filter(({ offset }) => !code.some(([start, end]) => start <= offset && offset < end));
}

/** A backslash before it makes it text, unless that is one of a pair. */
function isEscaped(markdown: string, offset: number): boolean {
  let start = offset;
  while (markdown[start - 1] === '\\') start--;
  return (offset - start) % 2 === 1;
}
