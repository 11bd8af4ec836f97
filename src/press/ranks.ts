/**
 * The order in which files reach `dist/`, so that no reader meets a link to what is not there yet: what pages load
 * first, then what lists point to, and the front page last.
 */
export const RANK = { asset: 0, photo: 1, article: 2, list: 3, feed: 4, front: 5 } as const;

/** Assets and photos are copied, all else is rendered. */
export const isPage = ({ rank }: { readonly rank: number }) => rank > RANK.photo;
