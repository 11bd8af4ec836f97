import { listHead, page } from '../parts/page.js';

const TITLE = 'Berlangganan lewat RSS';
const DESCRIPTION = 'RSS adalah cara membaca berita tanpa iklan, algoritma, atau akun.';

export const data = { permalink: '/rss/' };

export const render = ({ collections: { feeds } }) =>
  page(
    { title: TITLE, description: DESCRIPTION, address: '/rss/' },
    `${listHead(TITLE, DESCRIPTION)}<ul class="columns">${feeds.map(entry).join('')}</ul>`,
  );

const entry = ({ title, address }) => `<li><a href="${address}">${title}</a></li>`;
