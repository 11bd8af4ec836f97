/** Deals the outputs of a plan out to machines, so that each gets as many of every kind. */
import type { Output } from '../archive/printed.ts';

/** One part of several. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** @param outputs in order of rank, then address: the cut rests on nothing else, and is the same on every machine */
export const cut = (outputs: readonly Output[], { number, of }: Shard): readonly Output[] =>
  outputs.filter((_, n) => n % of === number - 1);
