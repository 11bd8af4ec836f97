import { escapeText } from '../parts/escape-text.js';
import { listHead, page } from '../parts/page.js';
import { time } from '../parts/teaser.js';

const TITLE = 'Ralat, koreksi, dan hak jawab';
const DESCRIPTION =
  'Setiap perbaikan pada berita yang sudah terbit tercatat di sini, yang terbaru lebih dahulu.';

export const data = { permalink: '/ralat/' };

export function render({ collections: { archive } }) {
  const entries = archive.all.flatMap((story) => story.corrections.map(({ text }) => ({ story, text })));
  return page(
    { title: TITLE, description: DESCRIPTION, address: '/ralat/' },
    `${listHead(TITLE, DESCRIPTION)}<div class="article"><ul class="stack spacious">${entries.map(entry).join('')}</ul></div>`,
  );
}

const entry = ({ story, text }) =>
  `<li><p class="kicker">Ralat</p><h2 class="correction-title"><a href="${story.address}">${escapeText(story.title)}</a></h2><p>${escapeText(text)}</p><p class="meta">${time(story)}</p></li>`;
