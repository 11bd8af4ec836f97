/** Deals the outputs of a plan out to machines, so that each gets about as many of every kind. */
import type { Output } from '../archive/printed.ts';
import { RANK } from './ranks.ts';

/** One part of several. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/**
 * Articles are dealt out in runs, because those of the same days show the same neighbours, which are then read once;
 * short enough that 10,000 stories make 150 runs. All else is dealt out one by one: a feed costs as much as many articles.
 */
const RUN = 64;

/** @param outputs in order of rank, then address: the cut rests on nothing else */
export const cut = (outputs: readonly Output[], { number, of }: Shard): readonly Output[] =>
  [...runsOf(outputs)].filter((_, n) => n % of === number - 1).flat();

function* runsOf(outputs: readonly Output[]): Generator<readonly Output[]> {
  let at = 0;
  while (at < outputs.length) {
    const rank = outputs[at]?.rank;
    const most = rank === RANK.article ? RUN : 1;
    let end = at + 1;
    while (end - at < most && outputs[end]?.rank === rank) end++;
    yield outputs.slice(at, end);
    at = end;
  }
}
