/**
 * The order in which files reach `dist/`, so that no reader meets a link to what is not there yet: what pages load
 * first, then what lists point to, and the front page last.
 */
export const RANK = { asset: 0, photo: 1, card: 2, article: 3, list: 4, feed: 5, front: 6 } as const;

interface Ranked {
  readonly rank: number;
}

/** Assets and photos are copied, all else is printed. */
export const isPrinted = ({ rank }: Ranked) => rank > RANK.photo;

/** Pages, feeds and sitemaps, which social cards are not. */
export const isPage = ({ rank }: Ranked) => rank > RANK.card;
