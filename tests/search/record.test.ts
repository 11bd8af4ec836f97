import assert from 'node:assert/strict';
import { test } from 'node:test';
import { voiceOf } from '../../src/i18n/voice.ts';
import type { StoryText } from '../../src/newsroom/newsroom.ts';
import { plainText } from '../../src/search/plain-text.ts';
import { recordOf } from '../../src/search/record.ts';

test('words of neighbouring paragraphs, cells and items stay apart, and letters of a word together', () => {
  assert.equal(plainText('<p>Hujan <em>de</em>ras.</p><p>Banjir</p>'), 'Hujan deras. Banjir');
  assert.equal(
    plainText('<table><tr><td>2021</td><td>10</td></tr></table><ul><li>a</li><li>b</li></ul>'),
    '2021 10 a b',
  );
  assert.equal(
    plainText(
      '<p>Satu.</p><aside class="facts"><p>Fakta</p></aside><figure><blockquote>Dua</blockquote><figcaption>Tiga</figcaption></figure>',
    ),
    'Satu. Fakta Dua Tiga',
  );
});

test('signs of HTML are read as what they stand for, once', () => {
  assert.equal(plainText('<p>A &lt;b&gt; &amp;lt; &quot;c&quot;</p>'), 'A <b> &lt; "c"');
});

test('numbers of footnotes and their ways back are no words', () => {
  const html =
    '<p>Data.<sup><a href="#x" id="y" class="footnote-ref">1</a></sup></p><section><p>Diolah. <a href="#y" class="footnote-back">↩</a></p></section>';
  assert.equal(plainText(html), 'Data. Diolah.');
});

const STORY: StoryText = {
  id: '2026/03/01/panen',
  title: 'Panen raya',
  description: 'Panen lebih awal.',
  // Still December by UTC.
  date: Date.parse('2026-01-01T02:00:00+07:00'),
  kind: 'advertorial',
  section: { id: 'desa', name: 'Desa' },
  topics: [{ id: 'beras', name: 'Beras' }],
  authors: [{ id: 'sri', name: 'Sri', kind: 'person', hasPage: true }],
  html: ['<p>Gabah melimpah.</p>', '<p>Harga turun.</p>'],
};

test('a record holds the story’s own words, and names to narrow a search by', () => {
  const record = recordOf(STORY, voiceOf({ language: 'id', timeZone: 'Asia/Jakarta' }));
  assert.deepEqual(record, {
    url: '/2026/03/01/panen/',
    language: 'id',
    content: 'Panen lebih awal. Gabah melimpah. Harga turun.',
    meta: {
      title: 'Panen raya',
      section: 'Desa',
      date: '1 Januari 2026',
      topics: 'Beras',
      authors: 'Sri',
      label: 'Advertorial',
    },
    filters: { section: ['Desa'], topic: ['Beras'], author: ['Sri'], year: ['2026'] },
  });
});

test('a record is labelled where its story is no plain news, like everywhere else', () => {
  const voice = voiceOf({ language: 'id', timeZone: 'Asia/Jakarta' });
  const labels = (['news', 'opinion', 'explainer', 'photo', 'video'] as const).map(
    (kind) => recordOf({ ...STORY, kind }, voice).meta.label,
  );
  assert.deepEqual(labels, [undefined, 'Opini', 'Penjelasan', 'Foto', 'Video']);
});
