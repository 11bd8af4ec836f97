import type { Language } from './strings.ts';

const id = {
  /** What the search page says while one searches; it alone loads these words into the browser. */
  searching: 'Mencari …',
  found: (n: string) => `${n} berita ditemukan`,
  none: 'Tidak ada berita yang cocok',
  /** @param n stories. @param year of the oldest of them */
  looked: (n: string, year: number) => `di antara ${n} berita sejak ${year}.`,
  more: 'Tampilkan lagi',
  older: 'Cari di berita yang lebih lama',
  failed:
    'Indeks pencarian tidak dapat dimuat. Periksa sambungan internet Anda, lalu muat ulang halaman ini.',
};

const en: typeof id = {
  searching: 'Searching …',
  found: (n) => `${n} stories found`,
  none: 'No story matches',
  looked: (n, year) => `among ${n} stories since ${year}.`,
  more: 'Show more',
  older: 'Search older stories',
  failed: 'The search index could not be loaded. Check your connection, then reload this page.',
};

export type SearchWords = typeof id;

const WORDS: Readonly<Record<Language, SearchWords>> = { id, en };

export const searchWords = (language: Language): SearchWords => WORDS[language];
