import { descriptionOf, listData } from '../archive/structured-data.js';
import { breadcrumbs, page } from '../parts/page.js';
import { items, line, teaser } from '../parts/teaser.js';

const LATEST = 6;

export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'shown' },
  permalink: ({ shown }) => shown.address,
};

export function render({ shown }) {
  const { list, number, address } = shown;
  const isFirst = number === 1;
  const title = isFirst ? list.name : `${list.name} – halaman ${number}`;
  const feed = { title: list.name, address: `${list.address}rss.xml` };
  return page(
    {
      title,
      description: descriptionOf(list.name),
      address,
      section: list.id,
      feed,
      data: isFirst ? listData(shown) : undefined,
    },
    `${breadcrumbs([{ address: list.address, name: list.name }])}${head(title, list, feed)}<div class="with-rail"><div><ul class="stack spacious">${items(shown.stories, teaser)}</ul>${turns(shown)}</div>${isFirst ? rail(list) : ''}</div>`,
  );
}

const head = (title, { stories }, feed) =>
  `<header class="list-head"><h1>${title}</h1><p class="meta"><span>${stories.length} berita</span> <a href="${feed.address}">RSS</a></p></header>`;

const turns = ({ newer, older }) =>
  `<p class="pages">${newer ? `<a href="${newer}" rel="next">Berita lebih baru</a>` : ''}${older ? `<a href="${older}" rel="prev">Berita sebelumnya</a>` : ''}</p>`;

const rail = ({ stories }) =>
  `<aside class="rail" aria-label="Sajian lain"><section><h2 class="part"><a href="/terkini/">Berita Terkini</a></h2><ul class="lines">${stories.slice(0, LATEST).map(line).join('')}</ul></section></aside>`;
