import { described, listHead, page } from '../parts/page.js';
import { items, teaser } from '../parts/teaser.js';

const LENGTH = 30;

export const data = { permalink: '/terkini/' };

export const render = ({ collections: { archive } }) =>
  page(
    { title: 'Berita Terkini', description: described('Semua berita terkini'), address: '/terkini/' },
    `${listHead('Berita Terkini')}<div class="article"><ul class="stack spacious">${items(archive.all.slice(0, LENGTH), teaser)}</ul></div>`,
  );
