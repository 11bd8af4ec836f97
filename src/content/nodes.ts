/** Questions to the nodes of a Markdown tree. */
import type { Element, ElementContent, Root, Text } from 'hast';
import { countUpTo } from './locations.ts';

export type Node = Root | Root['children'][number] | ElementContent;

export const isElement = (node: Node | undefined, tagName: string): node is Element =>
  node?.type === 'element' && node.tagName === tagName;

/** Whether a node is more than white space. */
export const says = (node: ElementContent): boolean => node.type !== 'text' || node.value.trim() !== '';

/** Without white space at the beginning; nothing when there is nothing else. */
export function spoken(nodes: readonly ElementContent[]): ElementContent[] {
  const first = nodes.findIndex(says);
  return first < 0 ? [] : nodes.slice(first);
}

/** The words of a subtree. */
export const textOf = (node: Node): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

/** How many elements of a name a subtree has. */
export const count = (node: Node, tagName: string): number => {
  const below = 'children' in node ? node.children.reduce((sum, child) => sum + count(child, tagName), 0) : 0;
  return below + Number(isElement(node, tagName));
};

/** The elements of a name in a subtree, but for those inside another. */
export const elementsIn = (node: Node, tagName: string): readonly Element[] => {
  if (isElement(node, tagName)) return [node];
  return 'children' in node ? node.children.flatMap((child) => elementsIn(child, tagName)) : [];
};

/** The texts of a subtree, but for code, which is printed as it was typed. */
export const textsOutsideCode = (node: Node): readonly Text[] => {
  if (node.type === 'text') return [node];
  return 'children' in node && !isElement(node, 'code') ? node.children.flatMap(textsOutsideCode) : [];
};

type Range = readonly [start: number, end: number];

/** Where a node stands in its Markdown. What Markdown adds of its own has no place, and counts as nothing. */
export const rangeOf = ({ position }: Node): Range => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
];

/** Tells whether an offset lies in one of some nodes, of which none holds another. */
export function within(nodes: readonly Node[]): (offset: number) => boolean {
  const ranges = nodes
    .map(rangeOf)
    .filter(([start, end]) => start < end)
    .toSorted(([a], [b]) => a - b);
  const starts = ranges.map(([start]) => start);
  return (offset) => offset < (ranges[countUpTo(starts, offset) - 1]?.[1] ?? 0);
}

/** Something that stands in the Markdown. */
export interface Found {
  /** What the pattern's group holds: `1` of `[^1]`. */
  readonly written: string;
  readonly offset: number;
}

/** All that a pattern with one group finds in a part of the Markdown. */
export const foundIn = (markdown: string, [start, end]: Range, pattern: RegExp): readonly Found[] =>
  [...markdown.slice(start, end).matchAll(pattern)].map(({ index, 1: written = '' }) => ({
    written,
    offset: start + index,
  }));
