/** The pictures that the README shows; the visual test compares the site of today with them. */
import type { Look } from './site-browser.ts';

const ARTICLE = '/2023/10/05/belgia-awasi-gudang-alibaba/';

/** File and what it shows. */
export const REFERENCES: readonly (readonly [string, Look])[] = [
  ['docs/screenshots/front.png', { address: '/', width: 1280, height: 1400, theme: 'light' }],
  ['docs/screenshots/front-phone.png', { address: '/', width: 360, height: 720, theme: 'light' }],
  ['docs/screenshots/article.png', { address: ARTICLE, width: 1280, height: 1400, theme: 'light' }],
  ['docs/screenshots/article-dark.png', { address: ARTICLE, width: 360, height: 720, theme: 'dark' }],
  ['docs/screenshots/section.png', { address: '/ekonomi/', width: 768, height: 1000, theme: 'light' }],
  ['docs/screenshots/timeline.png', { address: '/topik/nobel/', width: 768, height: 1000, theme: 'dark' }],
];
