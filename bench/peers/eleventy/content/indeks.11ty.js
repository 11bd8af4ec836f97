import { breadcrumbs, described, listHead, page } from '../parts/page.js';
import { items, teaser } from '../parts/teaser.js';

export const data = {
  pagination: { data: 'collections.places', size: 1, alias: 'shown' },
  permalink: ({ shown }) => shown.address,
};

export const render = ({ shown }) =>
  page(
    { title: shown.title, description: described(shown.title), address: shown.address },
    `${shown.trail.length > 0 ? breadcrumbs(shown.trail) : ''}${listHead(shown.title)}${shown.stories ? day(shown.stories) : calendar(shown.below)}`,
  );

const day = (stories) =>
  `<div class="article"><p class="meta">${stories.length} berita</p><ul class="stack spacious">${items(stories, teaser)}</ul></div>`;

const calendar = (places) => `<ul class="calendar">${places.map(entry).join('')}</ul>`;

const entry = ({ address, name, count }) =>
  `<li><a href="${address}"><strong>${name}</strong> ${count} berita</a></li>`;
