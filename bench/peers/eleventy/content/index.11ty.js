import { frontOf } from '../archive/front.js';
import { site } from '../archive/site.js';
import { frontData } from '../archive/structured-data.js';
import { page } from '../parts/page.js';
import { card, items, line, teaser } from '../parts/teaser.js';

const LATEST = 6;

export const data = { permalink: '/' };

export function render({ collections: { archive } }) {
  const { top, blocks } = frontOf(archive);
  const latest = `<section class="front-latest"><h2 class="part"><a href="/terkini/">Berita Terkini</a></h2><ul class="lines">${archive.all.slice(0, LATEST).map(line).join('')}</ul></section>`;
  const main = `<h1 class="visually-hidden">${site.name}</h1><div class="front-top">${top.map(teaser).join('')}${latest}</div>${blocks.map(block).join('')}`;
  return page({ address: '/', data: frontData() }, main);
}

const block = ({ section, stories }) =>
  `<section class="section-block"><h2 class="part"><a href="/${section}/">${section}</a></h2><ul class="section-stories">${items(stories, card)}</ul></section>`;
