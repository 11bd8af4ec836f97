import { cardSources, leadSources } from '../archive/photo.js';
import { escapeText } from './escape-text.js';

export const leadPhoto = (image) =>
  `<figure class="figure">${picture(leadSources(image), `alt="${escapeText(image.alt)}"`, 'loading="eager" fetchpriority="high"')}<figcaption>${escapeText(image.caption)} / ${escapeText(image.credit)}</figcaption></figure>`;

export const cardPhoto = ({ image }) => (image ? picture(cardSources(image), 'alt', 'loading="lazy"') : '');

const picture = ({ avif, webp, sizes, src }, alt, loading) =>
  `<picture><source type="image/avif" srcset="${avif}" sizes="${sizes}"><source type="image/webp" srcset="${webp}" sizes="${sizes}"><img src="${src}" ${alt} width="1600" height="1067" ${loading} decoding="async"></picture>`;
