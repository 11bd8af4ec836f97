import { dev } from 'astro';
import { plainFailure } from '../press/failure.ts';
import { makeFolder } from '../press/folder.ts';
import { ARTICLES_VARIABLE, CACHE_VARIABLE } from '../press/places.ts';
import {
  articlesOption,
  type Command,
  cacheOption,
  EXIT,
  PROJECT,
  refuseWords,
  type Typed,
} from './command.ts';
import { LISTENING_OPTIONS, listeningOption, notListening } from './listening.ts';

const HELP = `Shows the site while you write; a saved story is on the screen at once.
Drafts and future stories are shown too, marked as such.

Usage: warta dev [options]

  --articles DIR   what editors write     (default: articles)
  --cache DIR      what builds remember   (default: .warta)
  --port N         0 for any free one; the next one where it is in use  (default: 4321)
  --host NAME      address to listen at   (default: localhost)
  --debug          show stack traces
`;

/** Goes on until it is stopped. */
export const devCommand: Command = {
  help: HELP,
  options: {
    ...LISTENING_OPTIONS,
    articles: { type: 'string' },
    cache: { type: 'string' },
  },
  run: async (typed, words) => {
    refuseWords(words, 'dev');
    const at = listeningOption(typed);
    const articles = articlesOption(typed);
    process.env[ARTICLES_VARIABLE] = articles;
    process.env[CACHE_VARIABLE] = cacheFolder(typed, articles);
    // Nothing needs the network, and no editor can do anything about a newer Astro.
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
    const server = await dev({ root: PROJECT, server: at }).catch((error) => {
      // What had started by then, such as file watchers, would keep the process; the exit status is set before this.
      setImmediate(() => process.exit());
      throw notListening(plainFailure(error), at);
    });
    await new Promise<void>((closed) => server.watcher.on('close', closed));
    return EXIT.done;
  },
};

/** Made here, because what fails within Astro fails in many lines. */
function cacheFolder(typed: Typed, articles: string): string {
  const folder = cacheOption(typed, articles);
  makeFolder(folder);
  return folder;
}
