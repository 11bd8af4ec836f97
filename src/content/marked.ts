/**
 * Marks that make a quoted block more than a quotation: `> [!fakta] Yang perlu diketahui`. GitHub writes its alerts so;
 * where nobody knows them, what they hold reads as a quotation.
 */
import type { Element, ElementContent } from 'hast';
import type { Site } from '../site.ts';
import {
  elementsIn,
  type Found,
  foundIn,
  isElement,
  type Node,
  rangeOf,
  spoken,
  textsOutsideCode,
  within,
} from './nodes.ts';

/** What a mark makes of a block. */
type ElementKind = 'quote' | 'note' | 'facts' | 'gallery' | 'embed';

/** Every newsroom understands both languages; problems name those of its own. */
const NAMES: Readonly<Record<Site['language'], Readonly<Record<string, ElementKind>>>> = {
  id: {
    kutipan: 'quote',
    catatan: 'note',
    fakta: 'facts',
    galeri: 'gallery',
    video: 'embed',
    unggahan: 'embed',
  },
  en: { quote: 'quote', note: 'note', facts: 'facts', gallery: 'gallery', video: 'embed', post: 'embed' },
};
const KINDS: ReadonlyMap<string, ElementKind> = new Map(
  [NAMES.id, NAMES.en].flatMap((names) => Object.entries(names)),
);

/** `[!fakta]` at the beginning of a line; `[fakta]` looks as if it was meant. */
const MARK = /^\s*(\[(!?)([a-z][a-z-]*)\])[^\S\n]*/i;
/** What looks as if a mark was meant where no block can have one: `:::fakta` as others write it, `[!fakta]` without `>`. */
const MEANT = /^\s*(:{3,}\s*([a-z-]*)|\[!([a-z][a-z-]*)\])/i;
/** The same behind a line break; colons alone close what other colons open. */
const MEANT_BELOW = /(?<=^[ \t>]*)(:{3,}[ \t]*[a-z-]+|\[![a-z][a-z-]*\])/gim;

/** A block with a mark, taken apart. */
export interface Marked {
  /** `[!fakta]`; without the exclamation mark it is not one yet. */
  readonly written: string;
  /** In lower case. */
  readonly name: string;
  /** Undefined for a name that nobody knows. */
  readonly kind: ElementKind | undefined;
  /** What stands behind the mark in its line. */
  readonly line: readonly ElementContent[];
  /** What stands below. */
  readonly below: readonly ElementContent[];
}

export const elementNames = (language: Site['language']): readonly string[] => Object.keys(NAMES[language]);

/** @returns undefined for a plain quotation */
export function markedOf(quote: Element): Marked | undefined {
  const [paragraph, ...others] = quote.children.filter(({ type }) => type !== 'text');
  const [mark, written = '', bang, word = ''] = MARK.exec(firstText(paragraph) ?? '') ?? [];
  const name = word.toLowerCase();
  if (!mark || paragraph?.type !== 'element' || !(bang || KINDS.has(name))) return undefined;
  const [first, ...inline] = paragraph.children;
  const rest = first?.type === 'text' ? [{ ...first, value: first.value.slice(mark.length) }, ...inline] : [];
  const [line, following] = splitLine(rest);
  const below = [...(following.length > 0 ? [{ ...paragraph, children: following }] : []), ...others];
  return { written, name, kind: KINDS.get(name), line, below };
}

/**
 * What a paragraph begins with when a mark was meant and none can be.
 * @returns as written, and the name that was meant; undefined for a plain paragraph
 */
export function meantMark(paragraph: Element): { written: string; name: string } | undefined {
  const [, written, afterColons, inBrackets] = MEANT.exec(firstText(paragraph) ?? '') ?? [];
  return written ? { written, name: (afterColons || inBrackets || 'fakta').toLowerCase() } : undefined;
}

/** Marks in lines of a paragraph below its first, as after a forgotten empty line. */
export function marksBelow(markdown: string, tree: Node): readonly (Found & { readonly name: string })[] {
  if (markdown.search(MEANT_BELOW) < 0) return [];
  const beginnings = new Set(elementsIn(tree, 'p').map((paragraph) => rangeOf(paragraph)[0]));
  const isText = within(textsOutsideCode(tree));
  return foundIn(markdown, [0, markdown.length], MEANT_BELOW)
    .filter(({ offset }) => isText(offset) && !beginnings.has(offset))
    .map((found) => ({ ...found, name: found.written.replace(/[^a-z-]/gi, '').toLowerCase() }));
}

function firstText(node: ElementContent | undefined): string | undefined {
  if (node?.type !== 'element' || node.tagName !== 'p') return undefined;
  const [first] = node.children;
  return first?.type === 'text' ? first.value : undefined;
}

/** Divides what stands in a paragraph at its first line break. */
function splitLine(nodes: readonly ElementContent[]): [ElementContent[], ElementContent[]] {
  const at = nodes.findIndex(isBreak);
  const node = nodes[at];
  if (!node) return [spoken(nodes), []];
  const after = nodes.slice(at + 1);
  if (node.type !== 'text') return [spoken(nodes.slice(0, at)), spoken(after)];
  const [value = '', ...lines] = node.value.split('\n');
  const line = [...nodes.slice(0, at), { ...node, value }];
  return [spoken(line), spoken([{ ...node, value: lines.join('\n') }, ...after])];
}

const isBreak = (node: ElementContent): boolean =>
  node.type === 'text' ? node.value.includes('\n') : isElement(node, 'br');
