import type { SourceFile } from '../../src/content/parsed.ts';
import { type Site, siteSchema } from '../../src/site.ts';

/** A newsroom to read stories by. */
export const SITE: Site = siteSchema.parse({
  name: 'Kabar',
  description: 'Kabar.',
  url: 'https://kabar.example',
  timeZone: 'Asia/Jakarta',
  publisher: { name: 'Kabar' },
  responsible: 'Redaksi',
});

/** A file as it would lie in the folder of 1 March 2026. */
export const storyFile = (text: string | Uint8Array, path = '2026/03/01/banjir.md'): SourceFile => ({
  path,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});
