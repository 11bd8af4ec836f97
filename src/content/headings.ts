/** How ids of a page's own parts begin. */
export const OWN_IDS = 'warta-';

/**
 * Ids of headings, as GitHub makes them: lower case, spaces as hyphens, punctuation dropped; a second heading of the
 * same text gets `-1`. Ids of the page's own parts begin with `warta-`, so that the two never meet.
 * @returns names one heading after another of one text
 */
export function headingIds(): (text: string) => string {
  const used = new Set<string>();
  const counted = new Map<string, number>();
  return (text) => {
    const plain = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const base = (plain.startsWith(OWN_IDS) ? plain.slice(OWN_IDS.length) : plain) || 'bagian';
    let n = counted.get(base) ?? 0;
    let id = base;
    while (used.has(id)) id = `${base}-${++n}`;
    counted.set(base, n);
    used.add(id);
    return id;
  };
}
