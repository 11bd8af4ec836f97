/** Logarithmic scales, for quantities that span several powers of ten. */

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** @returns the place of a value of `domain` within `range` */
export function logScale(domain: Span, range: Span): (value: number) => number {
  const low = Math.log10(domain.from);
  const length = Math.log10(domain.to) - low;
  return (value) => range.from + ((Math.log10(value) - low) / length) * (range.to - range.from);
}

/** The whole powers of ten around some values. */
export function decadesAround(values: readonly number[]): Span {
  const from = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const to = 10 ** Math.ceil(Math.log10(Math.max(...values)));
  return { from, to: to > from ? to : from * 10 };
}

/** The powers of ten from one end to the other. */
export function decadesIn({ from, to }: Span): readonly number[] {
  const first = Math.round(Math.log10(from));
  const last = Math.round(Math.log10(to));
  return Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
}

/**
 * Moves labels down until none is nearer to the one above it than `gap`.
 * @returns their places, in the given order
 */
export function spreadOut(places: readonly number[], gap: number): readonly number[] {
  const order = places.map((_, i) => i).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const spread = [...places];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    lowest = Math.max(places[i] ?? 0, lowest + gap);
    spread[i] = lowest;
  }
  return spread;
}
