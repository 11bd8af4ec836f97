/** The first of each id, without those that are shown already. */
export function unique<T extends { readonly id: string }>(
  items: readonly T[],
  shown: readonly { readonly id: string }[],
): T[] {
  const taken = new Set(shown.map(({ id }) => id));
  return items.filter(({ id }) => !taken.has(id) && taken.add(id));
}
