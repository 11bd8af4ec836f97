import { terms } from '../parts/terms.js';

export const data = { permalink: '/penulis/' };

export const render = ({ collections: { archive } }) =>
  terms(
    { title: 'Penulis', description: 'Semua penulis dan desk menurut abjad.', address: '/penulis/' },
    archive.authors,
  );
