import { resolve } from 'node:path';
import { dev } from 'astro';
import { ARTICLES_VARIABLE, CACHE_VARIABLE } from '../press/places.ts';
import {
  articlesOption,
  type Command,
  countOption,
  EXIT,
  folderOption,
  PROJECT,
  textOption,
} from './command.ts';

const HELP = `Shows the site while you write; a saved story is on the screen at once.
Drafts and future stories are shown too, marked as such.

Usage: warta dev [options]

  --articles DIR   what editors write       (default: articles)
  --cache DIR      what builds remember     (default: .warta)
  --port N         the port                 (default: 4321)
  --host NAME      address to listen at     (default: localhost)
`;

export const devCommand: Command = {
  help: HELP,
  options: {
    articles: { type: 'string' },
    cache: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
  },
  run: async (typed) => {
    process.env[ARTICLES_VARIABLE] = articlesOption(typed);
    process.env[CACHE_VARIABLE] = folderOption(typed, 'cache', '.warta');
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    const host = textOption(typed, 'host', 'localhost');
    const server = await dev({
      root: resolve(PROJECT),
      server: { host, port: countOption(typed, 'port', 1, 4321) },
    });
    await new Promise<void>((closed) => server.watcher.on('close', closed));
    return EXIT.done;
  },
};
