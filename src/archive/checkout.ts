/** What git can be asked about later: the commit that the archive was read at, and what it may know otherwise. */
import { type Archive, metaOf, setMeta } from './archive.ts';

/** A newsroom as git sees it. */
export interface Checkout {
  readonly commit: string;
  /** Files and folders under `articles/` that need not be as in that commit; all others are. */
  readonly others: readonly string[];
}

/** More are not noted one by one: to look at them takes about as long as to look at all, and each scan writes them anew. */
const MOST_OTHERS = 10_000;

/** @returns undefined when nobody knows at which commit the archive was read, or what of it was read later */
export function checkoutOf(archive: Archive): Checkout | undefined {
  const noted = metaOf(archive, 'checkout');
  return noted ? JSON.parse(noted) : undefined;
}

/**
 * Notes what a scan read, because the archive may know it otherwise than in the commit from now on.
 * @param found the checkout that the scan looked at, if git was asked: all that differs from its commit was looked at
 * @param read files that the scan read, found gone, or would have read
 */
export function noteCheckout(archive: Archive, found: Checkout | undefined, read: readonly string[]): void {
  const noted = found ? asFound(found, read) : asBefore(checkoutOf(archive), read);
  setMeta(archive, 'checkout', noted ? JSON.stringify(noted) : '');
}

/** Who saves a file while git is asked or the scan reads, may take that back; nobody does in a checkout that is all new. */
const asFound = (found: Checkout, read: readonly string[]): Checkout =>
  read.length > MOST_OTHERS ? found : withOthers(found, read);

function asBefore(before: Checkout | undefined, read: readonly string[]): Checkout | undefined {
  if (!before || read.length > MOST_OTHERS) return undefined;
  const noted = withOthers(before, read);
  return noted.others.length > MOST_OTHERS ? undefined : noted;
}

const withOthers = (checkout: Checkout, more: readonly string[]): Checkout => ({
  ...checkout,
  others: [...new Set([...checkout.others, ...more])].toSorted(),
});
