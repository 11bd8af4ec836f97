import { othersBefore, relatedTo } from '../../archive/around.js';
import { articleData } from '../../archive/structured-data.js';
import { article } from '../../parts/article.js';
import { breadcrumbs, page } from '../../parts/page.js';
import { card, items, line } from '../../parts/teaser.js';

export function render({ page: { url }, collections: { archive }, content }) {
  const story = archive.byId.get(url.slice(1, -1));
  const { section, title, description, address } = story;
  const main = `<div class="with-rail"><div class="article-column">${breadcrumbs([{ address: `/${section}/`, name: section }])}${article(story, content)}${after(story, archive)}</div>${RAIL}</div>`;
  const feed = { title: section, address: `/${section}/rss.xml` };
  return page({ title, description, address, section, feed, story, data: articleData(story) }, main);
}

const after = (story, archive) =>
  `<div class="after-article"><section><h2 class="part">Artikel Terkait</h2><ul class="grid">${items(relatedTo(story, archive), card)}</ul></section><section><h2 class="part">Berita Lainnya</h2><ul class="lines">${othersBefore(story, archive).map(line).join('')}</ul></section></div>`;

const RAIL =
  '<aside class="rail" aria-label="Sajian lain"><p class="more"><a href="/terkini/">Semua berita terkini</a></p></aside>';
