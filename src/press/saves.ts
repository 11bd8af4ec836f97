/** What editors save while `astro dev` runs. */
import { relative, sep } from 'node:path';
import type { HookParameters } from 'astro';

type ViteDevServer = HookParameters<'astro:server:setup'>['server'];

/** Editors save several files at once; one scan answers them all. Milliseconds. */
const SAVE_PAUSE = 40;

/**
 * Calls `scan` after files under `articles` were saved, never twice at once.
 * @param articles absolute
 * @param scan gets their names as problems name them
 */
export function onSave(
  { watcher }: ViteDevServer,
  articles: string,
  scan: (saved: ReadonlySet<string>) => Promise<void>,
): void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  let saved = new Set<string>();
  watcher.add(articles);
  watcher.on('all', (_event, file) => {
    if (!file.startsWith(articles + sep)) return;
    saved.add(`articles/${relative(articles, file).replaceAll(sep, '/')}`);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = saved;
      saved = new Set();
      last = last.then(() => scan(now));
    }, SAVE_PAUSE);
  });
}
