/** The frame of every page. */
import { site } from '../archive/site.js';
import { footer } from './footer.js';
import { head } from './head.js';
import { masthead } from './masthead.js';

/** @param shown what `head` takes, and `section`, the id of the section that the page belongs to */
export const page = (shown, main) =>
  `<!DOCTYPE html><html lang="id"><head>${head(shown)}</head><body>${masthead(shown.section)}<main class="page" id="isi">${main}</main>${footer}</body></html>`;

/** @param trail steps after the front page: `{ address, name }` */
export const breadcrumbs = (trail) =>
  `<nav class="breadcrumbs" aria-label="Letak halaman"><ol class="trail">${[{ address: '/', name: 'Beranda' }, ...trail].map(step).join('')}</ol></nav>`;

const step = ({ address, name }) => `<li><a href="${address}">${name}</a></li>`;

/** The head of a page that is not an article. */
export const listHead = (title, standfirst = '') =>
  `<header class="list-head"><h1>${title}</h1>${standfirst && `<p class="standfirst">${standfirst}</p>`}</header>`;

/** What a page without own description says of itself. */
export const described = (text) => `${text} – ${site.name}`;
