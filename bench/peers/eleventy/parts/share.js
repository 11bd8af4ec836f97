import { shareLinks } from '../archive/share-links.js';
import { escapeText } from './escape-text.js';

/** @param place `top` or `end` of the article */
export const share = (story, place) =>
  `<div class="share"><p class="share-title" id="bagikan-${place}">Bagikan</p><ul class="share-links" aria-labelledby="bagikan-${place}">${shareLinks(story).map(link).join('')}</ul><bagikan-lagi data-title="${escapeText(story.title)}" data-url="${story.url}" data-copy="Salin tautan" data-copied="Tautan disalin" data-sheet="Bagikan …"></bagikan-lagi></div>`;

const link = ({ name, href }) =>
  `<li><a href="${escapeText(href)}" rel="noopener nofollow" aria-label="Bagikan lewat ${name}">${name}</a></li>`;
