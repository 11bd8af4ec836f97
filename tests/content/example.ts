import type { SourceFile } from '../../src/content/parsed.ts';
import type { Site } from '../../src/site.ts';

/** A newsroom to read stories by. */
export const SITE: Site = {
  name: 'Kabar',
  description: 'Kabar.',
  url: 'https://kabar.example',
  language: 'id',
  timeZone: 'Asia/Jakarta',
  publisher: { name: 'Kabar' },
  responsible: 'Redaksi',
  contact: {},
  masthead: [],
  accounts: [],
  search: true,
  socialCards: true,
  offline: false,
};

/** A file as it would lie in the folder of 1 March 2026. */
export const storyFile = (text: string | Uint8Array, path = '2026/03/01/banjir.md'): SourceFile => ({
  path,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});
