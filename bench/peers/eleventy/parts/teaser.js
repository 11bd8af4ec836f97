/** A story where others are listed, from much to little. */
import { escapeText } from './escape-text.js';
import { cardPhoto } from './photo.js';

export const teaser = (story) =>
  `<article class="teaser side">${cardPhoto(story)}${kicker(story)}<h2>${link(story)}</h2><p class="standfirst">${escapeText(story.description)}</p><p class="meta">${time(story)}</p></article>`;

export const card = (story) =>
  `<article class="teaser plain">${cardPhoto(story)}${kicker(story)}<h3>${link(story)}</h3><p class="meta">${time(story)}</p></article>`;

export const line = (story) => `<li>${link(story)}<span class="meta">${time(story)}</span></li>`;

/** @param stories in a list, each drawn with `draw` */
export const items = (stories, draw) => stories.map((story) => `<li>${draw(story)}</li>`).join('');

const link = ({ address, title }) => `<a href="${address}">${escapeText(title)}</a>`;
export const kicker = ({ section }) => `<p class="kicker"><a href="/${section}/">${section}</a></p>`;
export const time = ({ datetime, shownDate }) => `<time datetime="${datetime}">${shownDate}</time>`;
