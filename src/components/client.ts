/** What a script adds to every page, which is complete without it: how the page looks, an offline copy, and the next page's style sheet. */
import { fetchNextSheet } from './next-sheet.ts';
import { keepOffline } from './offline/keep-offline.ts';
import { offerSettings } from './reader-settings.ts';

for (const settings of document.querySelectorAll<HTMLElement>('.settings')) offerSettings(settings);
keepOffline();
fetchNextSheet();
