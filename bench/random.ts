/** Chance that repeats itself. */
export interface Random {
  /** From 0 up to, not including, `n`. */
  readonly below: (n: number) => number;
  /** True with this probability. */
  readonly chance: (probability: number) => boolean;
  /** From 0 up to, not including, `n`; the k-th is 1/k times as likely as the first. */
  readonly zipf: (n: number) => number;
}

/** mulberry32. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (n) => Math.floor(next() * n),
    chance: (probability) => next() < probability,
    zipf: (n) => Math.min(n - 1, Math.floor(Math.exp(next() * Math.log(n + 1))) - 1),
  };
}
