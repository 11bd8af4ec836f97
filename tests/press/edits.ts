/** Edits of `tests/sites/kecil`, each in an editor's words. */
import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TinyNewsroom } from './tiny-newsroom.ts';

/** What an edit does. */
export type Edit = (newsroom: TinyNewsroom) => void | Promise<void>;

const replaceIn =
  (path: string, from: string, to: string): Edit =>
  ({ articles }) => {
    const file = join(articles, path);
    const before = readFileSync(file, 'utf8');
    assert.ok(before.includes(from), `${path} has "${from}"`);
    writeFileSync(file, before.replace(from, to));
  };

const NEW_STORY = `---
title: "Kabar baru"
description: "Kabar yang baru terbit."
date: 2026-03-04 08:00
section: desa
topics: [panen, pasar, baru]
authors: ["Sari Dewi"]
---

Isi kabar baru.
`;

export const addNewStory: Edit = ({ articles }) =>
  writeFileSync(join(articles, '2026/03/04/kabar-baru.md'), NEW_STORY);

export const EDITS: Readonly<Record<string, Edit>> = {
  'a new story': addNewStory,
  'an edited title': replaceIn(
    '2026/03/01/jembatan-lama.md',
    'Jembatan lama diperiksa',
    'Jembatan lama ditutup',
  ),
  'an edited body': replaceIn('2026/03/02/pasar-pagi.md', 'Pedagang mulai pindah', 'Pedagang selesai pindah'),
  'a deleted story': ({ articles }) => rmSync(join(articles, '2026/03/03/panen-raya.md')),
  'a note beside a story, named like it, that came and went while another was edited': async (newsroom) => {
    const note = join(newsroom.articles, '2026/03/01/jembatan-lama');
    writeFileSync(note, 'Tanya narasumber.');
    await newsroom.build();
    rmSync(note);
    await EDITS['an edited body']?.(newsroom);
  },
  'a moved date': replaceIn('2026/03/03/panen-raya.md', 'date: 2026-03-03 09:15', 'date: 2026-03-01 07:00'),
  'a renamed author': replaceIn('_desk/authors/redaksi.md', 'name: Redaksi', 'name: Meja Redaksi'),
  'a changed section order': ({ articles }) =>
    writeFileSync(
      join(articles, '_desk/sections.yml'),
      '- { id: desa, name: Desa }\n- { id: kota, name: Kota }\n',
    ),
  'a section in another colour': replaceIn('_desk/sections.yml', 'name: Desa', 'name: Desa, colour: teal'),
  'a topic told day by day': replaceIn('_desk/topics/pasar.md', 'name:', 'timeline: true\nname:'),
  'a renamed story file': ({ articles }) =>
    renameSync(join(articles, '2026/03/03/panen-raya.md'), join(articles, '2026/03/03/panen-besar.md')),
  'a published draft': replaceIn('2026/03/04/rencana-rahasia.md', 'status: draft', 'status: published'),
  'a withdrawn story': replaceIn(
    '2026/03/03/panen-raya.md',
    'authors:',
    'status: withdrawn\nwithdrawn: { at: 2026-03-04 09:00, reason: "Keliru." }\nauthors:',
  ),
  'another site name': replaceIn('_desk/site.yml', 'name: Kabar Kecil', 'name: Kabar Besar'),
  'another front page': replaceIn(
    '_desk/front.yml',
    'lead: 2026/03/02/pasar-pagi',
    'lead: 2026/03/01/jembatan-lama',
  ),
  'a topic that gets a description': ({ articles }) =>
    writeFileSync(
      join(articles, '_desk/topics/panen.md'),
      '---\nname: Musim Panen\ndescription: Tentang panen.\n---\n',
    ),
};
