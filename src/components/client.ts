/**
 * What a script adds to pages that are complete without it: the rail near the viewport, ways to share, how the page looks,
 * videos and posts of other sites, footnotes, an offline copy, and marks on found words.
 */

import { WartaEmbed } from './embed.ts';
import { openFootnotes } from './footnotes.ts';
import { showFound } from './found-words.ts';
import { keepOffline } from './offline/keep-offline.ts';
import { fetchRail } from './rail.ts';
import { offerSettings } from './reader-settings.ts';
import { offerDevice } from './share-device.ts';

customElements.define('warta-embed', WartaEmbed);

/** What stands on every page is no custom element: Astro prints the rest of a page that has one at half its speed. */
const each = (part: string, begin: (part: HTMLElement) => void) =>
  document.querySelectorAll<HTMLElement>(part).forEach(begin);

each('.rail-fragment', fetchRail);
each('.share-device', offerDevice);
each('.settings', offerSettings);
keepOffline();
openFootnotes();
showFound();
