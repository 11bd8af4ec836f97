/** The parts that make a site: all of them, each once, of one plan. */
import { UsageFailure } from './failure.ts';
import { isFinished, type PartHead, readHead } from './part.ts';
import type { PrintOrder } from './print-order.ts';

/** A part and its folder. */
export interface Part extends PartHead {
  readonly folder: string;
}

/**
 * Reads what the parts say of themselves.
 * @param folders absolute
 * @returns all parts of the order, by number
 * @throws UsageFailure with everything that is wrong with them, a sentence each
 */
export function completeSet(folders: readonly string[], order: PrintOrder): readonly Part[] {
  const heads = folders.map((folder) => ({ folder, head: readHead(folder) }));
  const unfit = heads.flatMap(({ folder, head }) => reasonAgainst(folder, head, order));
  if (unfit.length > 0) throw new UsageFailure(unfit.join('\n'));
  const parts = heads.flatMap(({ folder, head }) => (head ? [{ folder, ...head }] : []));
  const wrong = [...cutUnlike(parts), ...givenTwice(parts), ...missing(parts)];
  if (wrong.length > 0) throw new UsageFailure(wrong.join('\n'));
  return parts.toSorted((a, b) => a.number - b.number);
}

/** How a part is called: "part 2 of 4 in /srv/part-2". */
export const nameOf = ({ number, of, folder }: Part) => `part ${number} of ${of} in ${folder}`;

function reasonAgainst(folder: string, head: PartHead | undefined, order: PrintOrder): readonly string[] {
  if (!head)
    return [`${folder} is not a part of a site. "warta build --shard I/N --out ${folder}" prints one.`];
  const name = nameOf({ folder, ...head });
  const again = `Print it again: warta build --shard ${head.number}/${head.of} --out ${folder}`;
  if (!isFinished(folder)) return [`The ${name} was not printed to its end. ${again}`];
  if (head.plan !== order.id)
    return [`The ${name} was printed from another plan than the one in the cache folder. ${again}`];
  if (head.renderer !== order.renderer)
    return [`The ${name} was printed by other code than the plan's. ${again}`];
  return [];
}

function cutUnlike(parts: readonly Part[]): readonly string[] {
  const [first] = parts;
  return parts
    .filter((part) => first && part.of !== first.of)
    .map((part) => `The ${nameOf(first ?? part)} and the ${nameOf(part)} come from different cuts.`);
}

function givenTwice(parts: readonly Part[]): readonly string[] {
  return [...Map.groupBy(parts, ({ number }) => number)]
    .filter(([, same]) => same.length > 1)
    .map(
      ([number, same]) => `Part ${number} is given twice: ${same.map(({ folder }) => folder).join(', ')}.`,
    );
}

function missing(parts: readonly Part[]): readonly string[] {
  const [first] = parts;
  if (!first) return ['No part is given. Name the folder of each: warta merge part-1 part-2 --out dist'];
  const numbers = Array.from({ length: first.of }, (_, n) => n + 1);
  const lacking = numbers.filter((number) => !parts.some((part) => part.number === number));
  return lacking.map((number) => `Part ${number} of ${first.of} is missing.`);
}
