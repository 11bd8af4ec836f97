/** What a reader chose is kept in the browser under `warta-<name>`, and stands as `data-<name>` on the root element. */
export const SETTINGS = { theme: 'tema', textSize: 'huruf' } as const;

/**
 * Runs in the head, before anything is painted, so that no page shows another theme first: not even while its style sheet is
 * still to come, when the browser asks the page's `color-scheme`. A browser may refuse its store.
 */
export const APPLY_SETTINGS = `try{for(const n of ${JSON.stringify(Object.values(SETTINGS))}){const v=localStorage.getItem('warta-'+n);if(v){document.documentElement.dataset[n]=v;if(n=='${SETTINGS.theme}')document.querySelector('[name=color-scheme]').content=v}}}catch{}`;
