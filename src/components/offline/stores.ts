/** Where a browser keeps the offline copy. All begin with `warta-`, so that what is given up can be found. */
export const STORES = { pages: 'warta-pages', files: 'warta-files' } as const;
