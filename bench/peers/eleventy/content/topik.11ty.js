import { terms } from '../parts/terms.js';

export const data = { permalink: '/topik/' };

export const render = ({ collections: { archive } }) =>
  terms({ title: 'Topik', description: 'Semua topik menurut abjad.', address: '/topik/' }, archive.topics);
