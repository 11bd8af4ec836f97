/** How deeply a body is nested: deeper than people write, reading it would take minutes and break what calls itself. */
import type { Node } from './nodes.ts';

/** Quotes and lists inside each other that nobody writes; a list in a list is two levels more. */
const DEEPEST = 100;

/** So many marks of quotes and lists at the beginning of a line; a line of hyphens or asterisks alone is a rule. */
const DEEP_LINE = new RegExp(
  String.raw`^(?![-*\t ]+$)(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){${DEEPEST}}`,
  'm',
);

/** Where a line of Markdown is nested too deeply to be read; undefined where none is. */
export function deepLine(markdown: string): number | undefined {
  const at = markdown.search(DEEP_LINE);
  return at < 0 ? undefined : at;
}

/** A node of a tree that lies too deeply, if possible one that has a place. Level by level, because a tree of any depth must be measured. */
export function deepNode(root: Node): Node | undefined {
  let level: readonly Node[] = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++)
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  return level.find(({ position }) => position) ?? level[0];
}
