import { site } from '../archive/site.js';

const links = (entries) =>
  entries.map(([address, name]) => `<li><a href="${address}">${name}</a></li>`).join('');

const SECTIONS = site.sections.map((id) => [`/${id}/`, id]);
const LISTS = [
  ['/indeks/', 'Indeks'],
  ['/topik/', 'Topik'],
  ['/penulis/', 'Penulis'],
  ['/ralat/', 'Ralat'],
  ['/rss/', 'RSS'],
];

export const footer = `<footer class="footer"><div class="page"><p class="footer-name">${site.name}</p><nav aria-label="Halaman lain"><ul class="footer-sections">${links(SECTIONS)}</ul><ul class="footer-lists">${links(LISTS)}</ul><ul class="footer-pages"><li><a href="/tentang/">Tentang</a></li></ul></nav><p class="meta">Penerbit: ${site.name}<br>Penanggung jawab: Redaksi</p></div></footer>`;
