/** A path or an address as disks see it that tell neither case nor how Unicode spells a letter. */
export const folded = (path: string): string => path.normalize('NFKC').toLowerCase();

/** Letters that no other ones fold to. */
const USUAL = /^[a-z0-9/._-]*$/;

/** A path folded. @returns undefined for a usual one, which it is already */
export const foldedUnusual = (path: string): string | undefined =>
  USUAL.test(path) ? undefined : folded(path);
