/** What a browser reads before it searches: `searchCatalogueAddress()`. */
export interface Catalogue {
  /** Newest first. */
  readonly slices: readonly SliceEntry[];
}

export interface SliceEntry {
  /** The slice's name, see `searchSliceAddress`. */
  readonly slice: string;
  /** Changes whenever the content changes: a browser may keep what it loaded under it. */
  readonly tag: string;
  readonly stories: number;
  /** Years that its stories are of, newest first. */
  readonly years: readonly number[];
}
