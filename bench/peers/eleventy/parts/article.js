/** An article from kicker to credits. */
import { iso, longDate } from '../archive/dates.js';
import { authorAddress, topicAddress } from '../archive/list-pages.js';
import { site } from '../archive/site.js';
import { nameOf } from '../archive/story.js';
import { escapeText } from './escape-text.js';
import { leadPhoto } from './photo.js';
import { share } from './share.js';
import { kicker } from './teaser.js';

/** @param html the printed body */
export const article = (story, html) =>
  `<article class="article news">${articleHead(story)}${story.withdrawn ? notice(story.withdrawn) : text(story, html)}</article>`;

const articleHead = (story) =>
  `<header class="article-head">${kicker(story)}<h1>${escapeText(story.title)}</h1>${story.withdrawn ? '' : `<p class="standfirst">${escapeText(story.description)}</p>`}${byline(story)}</header>`;

const byline = ({ authors, date, datetime }) =>
  `<div class="byline"><p>Oleh ${authors.map((id) => `<a rel="author" href="${authorAddress(id)}">${nameOf(id)}</a>`).join(', ')}</p><p class="meta"><time datetime="${datetime}">${longDate(date)}</time></p></div>`;

const notice = ({ at, reason }) =>
  `<div class="notice"><p><strong>Berita ini telah dicabut.</strong></p><p>Dicabut pada <time datetime="${iso(at)}">${longDate(at)}</time>. Alasan: ${escapeText(reason)}</p></div>`;

const text = (story, html) =>
  [
    story.image ? leadPhoto(story.image) : '',
    share(story, 'top'),
    `<div class="body"><p class="dateline"><strong>${site.name}, ${story.dateline}</strong></p>${html}</div>`,
    story.corrections.length > 0 ? corrections(story.corrections) : '',
    foot(story),
  ].join('');

const corrections = (entries) =>
  `<section class="notice"><h2>Ralat</h2>${entries.map((entry) => `<p>${escapeText(entry.text)}</p>`).join('')}</section>`;

const foot = (story) =>
  `<footer class="article-foot"><div><p class="credits">Simak berita lainnya seputar topik artikel ini di sini:</p><ul class="topics">${story.topics.map(topic).join('')}</ul></div>${story.authors.map((id) => credit('Penulis', id)).join('')}${story.editor ? credit('Editor', story.editor) : ''}${share(story, 'end')}</footer>`;

const topic = (id) => `<li><a href="${topicAddress(id)}" rel="tag">${nameOf(id)}</a></li>`;
const credit = (work, id) =>
  `<p class="credits">${work} : <a href="${authorAddress(id)}">${nameOf(id)}</a></p>`;
