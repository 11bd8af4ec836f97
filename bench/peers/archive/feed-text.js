import { photoUrl } from './photo.js';
import { site } from './site.js';

/** The full text of a story as readers of feeds need it: with its photo, and with whole addresses. */
export function feedText({ image, html }) {
  const text = html.replaceAll(' href="/', ` href="${site.url}/`);
  if (!image) return text;
  const caption = `<figcaption>${image.caption} / ${image.credit}</figcaption>`;
  return `<figure><img src="${photoUrl(image)}" alt="${image.alt}" width="1200" height="800">${caption}</figure>\n${text}`;
}
