/** As much of Pagefind's program as the search page uses; the index brings the program with it. https://pagefind.app/docs/api/ */

/** Counts of a filter's values: `{ topic: { Beras: 12 } }`. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A story that was found. */
export interface FoundStory {
  readonly url: string;
  /** As `recordOf` wrote it. */
  readonly meta: Readonly<Record<string, string>>;
  /** Text in which `<mark>` is the only element and `<` and `>` are escaped. */
  readonly excerpt: string;
}

export interface Found {
  readonly id: string;
  readonly data: () => Promise<FoundStory>;
}

export interface PagefindInstance {
  /** @param words null finds all that the filters let through */
  search(
    words: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<{
    /** Best first. */
    readonly results: readonly Found[];
    /** Without regard to the filters. */
    readonly totalFilters: FilterCounts;
  }>;
  mergeIndex(
    folder: string,
    options: { readonly metaCacheTag: string; readonly indexWeight: number },
  ): Promise<void>;
  /** Loads all filters of the indexes that are merged. */
  filters(): Promise<FilterCounts>;
}

export interface PagefindProgram {
  createInstance(options: {
    readonly basePath: string;
    readonly metaCacheTag: string;
    readonly noWorker: boolean;
    readonly excerptEllipsis: string;
  }): PagefindInstance;
}
