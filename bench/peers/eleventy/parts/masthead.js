import { site } from '../archive/site.js';

/** @param here id of the section that the page belongs to */
export const masthead = (here) =>
  `<a class="skip" href="#isi">Langsung ke isi</a><header class="masthead"><div class="page"><div class="masthead-top"><p class="masthead-name"><a href="/">${site.name}</a></p></div><nav class="section-nav" aria-label="Kanal"><ul class="section-list"><li><a href="/terkini/">Berita Terkini</a></li>${site.sections.map((id) => link(id, id === here)).join('')}</ul></nav></div></header>`;

const link = (id, isHere) => `<li><a href="/${id}/"${isHere ? ' aria-current="true"' : ''}>${id}</a></li>`;
