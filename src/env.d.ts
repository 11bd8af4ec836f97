/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The only door to the newsroom's data; what it answers is noted for the page being printed. */
    newsroom: import('./newsroom/newsroom.ts').Newsroom;
    /** The site's language, words and dates. */
    voice: import('./i18n/voice.ts').Voice;
    /** Parts that are the same on many pages, as they were printed first. */
    parts: Map<string, string>;
  }
}

/** What Astro's own `createApp` is given; without the server around it, a story is published in a tenth less processor time. */
declare module 'virtual:astro:manifest' {
  export const manifest: import('astro').SSRManifest;
}
