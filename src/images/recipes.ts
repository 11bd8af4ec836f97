/** How pictures are made. A picture's name tells its recipe: made otherwise, it is another file at another address. */
import { hash } from 'node:crypto';

/**
 * AVIF at effort 3 takes a fifth of the default's time for 4 % more bytes; WebP at effort 2 likewise. Colours at half the
 * resolution, as in every JPEG and WebP, take a quarter of the time and 7 % of the bytes away.
 */
export const ENCODING = {
  avif: { quality: 52, effort: 3, chromaSubsampling: '4:2:0' },
  webp: { quality: 74, effort: 2 },
  jpeg: { quality: 76, mozjpeg: true },
  /** Where a photo is transparent and its file cannot be. */
  background: '#ffffff',
  colourspace: 'srgb',
} as const;

/** The drawing of a social card, in pixels but for what is said to be in ems: multiples of the type size. */
export const CARD = {
  /** As social networks ask for. https://developers.facebook.com/docs/sharing/webmasters/images */
  size: { width: 1200, height: 630 },
  /** Those of the light page, see `src/styles/tokens.css`. */
  colour: { paper: '#fffefb', ink: '#16171b', accent: '#a4161a', rule: '#d9d6ce' },
  /** Networks cut a little off each side. */
  margin: 80,
  stripe: { height: 14 },
  masthead: { size: 44, base: 104 },
  rule: { top: 136, height: 2 },
  kicker: { size: 32, base: 206 },
  /** The capitals of the first line begin at the top, and the last line hangs no lower than the bottom. */
  headline: { top: 246, bottom: 592, sizes: [96, 84, 72, 64, 56, 48] },
  /** From one line to the next, the height of capitals, and how far letters hang below their line. */
  ems: { line: 1.14, capital: 0.68, hanging: 0.25 },
  font: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  png: { compressionLevel: 4 },
} as const;

/** @returns six hexadecimal digits, others for other settings */
export const recipeOf = (settings: object): string => hash('sha256', JSON.stringify(settings)).slice(0, 6);

export const PHOTO_RECIPE = recipeOf(ENCODING);
export const CARD_RECIPE = recipeOf(CARD);
