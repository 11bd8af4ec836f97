import { listHead, page } from '../../parts/page.js';

export const render = ({ title, description, page: { url }, content }) =>
  page(
    { title, description, address: url },
    `<article class="article">${listHead(title, description)}<div class="body">${content}</div></article>`,
  );
