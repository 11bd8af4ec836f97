/** Addresses of the photos that are laid out before the build. */
import { site } from './site.js';

/** Widths and `sizes` of a photo at the head of an article and in a list. */
const LEAD = { widths: [480, 720, 960, 1280, 1600], shown: 720, sizes: '(min-width: 48rem) 44rem, 100vw' };
const CARD = {
  widths: [240, 480, 720],
  shown: 480,
  sizes: '(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, 92vw',
};

/** The JPEG for feeds and social cards, 1200 by 800. */
export const photoUrl = ({ src }) => `${site.url}/foto/${src}-foto.jpg`;

export const leadSources = (image) => sourcesOf(image, LEAD);
export const cardSources = (image) => sourcesOf(image, CARD);

const sourcesOf = ({ src }, { widths, shown, sizes }) => ({
  sizes,
  avif: widths.map((width) => `/foto/${src}-${width}.avif ${width}w`).join(', '),
  webp: widths.map((width) => `/foto/${src}-${width}.webp ${width}w`).join(', '),
  src: `/foto/${src}-${shown}.webp`,
});
