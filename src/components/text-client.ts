/**
 * What a script adds to a text that is complete without it: the rail near the viewport, ways to share, videos and posts of
 * other sites, footnotes, and marks on found words. Loaded by the pages that have a text.
 */
import { WartaEmbed } from './embed.ts';
import { openFootnotes } from './footnotes.ts';
import { showFound } from './found-words.ts';
import { fetchRail } from './rail.ts';
import { offerDevice } from './share-device.ts';

customElements.define('warta-embed', WartaEmbed);

/** What stands on every story is no custom element: Astro prints the rest of a page that has one at half its speed. */
const each = (part: string, begin: (part: HTMLElement) => void) =>
  document.querySelectorAll<HTMLElement>(part).forEach(begin);

each('.rail-fragment', fetchRail);
each('.share-device', offerDevice);
openFootnotes();
showFound();
