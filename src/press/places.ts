import { join, resolve } from 'node:path';

/** Where the newsroom lies when Astro is run by itself; the command line has options for the same. */
export const ARTICLES_VARIABLE = 'WARTA_ARTICLES';
export const CACHE_VARIABLE = 'WARTA_CACHE';

/** The newsroom's folder and the cache folder, absolute. @param project the folder with `src/` */
export const placesFor = (project: string, environment: NodeJS.ProcessEnv = process.env) => ({
  articles: resolve(environment[ARTICLES_VARIABLE] ?? join(project, 'articles')),
  cache: resolve(environment[CACHE_VARIABLE] ?? join(project, '.warta')),
});
