import { page } from '../parts/page.js';

export const data = { permalink: '/404.html' };

export const render = () =>
  page(
    { title: 'Halaman tidak ditemukan', address: '/404.html' },
    '<h1>Halaman tidak ditemukan</h1><p>Mungkin alamatnya salah ketik. <a href="/">Ke beranda</a></p>',
  );
