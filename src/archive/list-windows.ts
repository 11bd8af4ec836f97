import type { Archive } from './archive.ts';
import { isAt, isOlder, type Place, placesBefore, placesFrom } from './place.ts';
import type { ListKey } from './subjects.ts';

/** A piece of a list, oldest first. */
interface Window {
  readonly places: readonly Place[];
  /** Nothing older, or nothing newer, is left outside. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Pages are printed from old to new, so a window reaches far ahead and hardly back. */
const BEHIND = 16;
const AHEAD = 240;
/** Windows that are kept; more lists than pages near each other stand in. */
const MOST = 1000;

/**
 * Neighbours in lists, for pages that are printed one after another: the next page's neighbours mostly lie in the piece
 * of the list that was read for the last one. For one state of the archive.
 */
export class ListWindows {
  readonly #archive: Archive;
  readonly #windows = new Map<ListKey, Window>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /**
   * The visible stories of a list next to a place, without the one there.
   * @param most on each side, at most 16
   * @returns `before` newest first, `after` oldest first
   */
  near(
    list: ListKey,
    place: Place,
    most: number,
  ): { readonly before: readonly Place[]; readonly after: readonly Place[] } {
    const known = this.#windows.get(list);
    if (known && reaches(known, place, most)) return cut(known, place, most);
    const window = this.#read(list, place);
    if (this.#windows.size >= MOST) this.#windows.clear();
    this.#windows.set(list, window);
    return cut(window, place, most);
  }

  #read(list: ListKey, place: Place): Window {
    const behind = placesBefore(this.#archive, list, place, BEHIND);
    const ahead = placesFrom(this.#archive, list, place, AHEAD);
    return {
      places: [...behind.toReversed(), ...ahead],
      isFirst: behind.length < BEHIND,
      isLast: ahead.length < AHEAD,
    };
  }
}

/** The first index whose place is not older. */
function indexIn(places: readonly Place[], place: Place): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = places[middle];
    if (other && isOlder(other, place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reaches({ places, isFirst, isLast }: Window, place: Place, most: number): boolean {
  const at = indexIn(places, place);
  return (isFirst || at >= most) && (isLast || at + most < places.length);
}

function cut({ places }: Window, place: Place, most: number) {
  const at = indexIn(places, place);
  const next = isAt(places[at], place) ? at + 1 : at;
  return {
    before: places.slice(Math.max(0, at - most), at).toReversed(),
    after: places.slice(next, next + most),
  };
}
