import { byName } from '../archive/list-pages.js';
import { listHead, page } from './page.js';

/** The page of all topics or all authors. */
export const terms = (shown, lists) =>
  page(
    shown,
    `${listHead(shown.title, shown.description)}<ul class="columns">${byName(lists)
      .map((term) => entry(shown.address, term))
      .join('')}</ul>`,
  );

const entry = (address, { id, name, stories }) =>
  `<li><a href="${address}${id}/">${name}</a> <span class="meta">${stories.length}</span></li>`;
