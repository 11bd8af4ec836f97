/** Where a browser keeps the offline copy. All begin with `warta-`, so that what is given up can be found. */
export const STORES = {
  pages: 'warta-pages',
  /** Style sheets, scripts and fonts, without which no page looks like itself. */
  assets: 'warta-aset',
  photos: 'warta-foto',
} as const;
