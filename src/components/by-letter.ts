/** Groups names by their first letter, accents aside; all that begins with no letter stands under `#`. */
export function byLetter<T extends { readonly name: string }>(
  terms: readonly T[],
): readonly (readonly [string, readonly T[]])[] {
  const groups = Map.groupBy(terms, ({ name }) => {
    const first = name.normalize('NFKD').charAt(0).toUpperCase();
    return /\p{L}/u.test(first) ? first : '#';
  });
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
