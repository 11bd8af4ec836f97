/** What the page of a story says to who reads it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, printed } from './one-story.ts';

test('the role of who gives an opinion stands beside their name, and beside nobody else’s', async (t) => {
  const byline = async (authors: string) =>
    /<div class="byline">.*?<\/div>/s.exec(
      pageOf(await printed(t, `kind: opinion\nauthors: ${authors}\n`)),
    )?.[0] ?? '';
  assert.match(await byline('[sari]'), /Sari Dewi<\/bdi><\/a><span class="role">Penulis kota<\/span>/);
  assert.doesNotMatch(await byline('[sari, Budi]'), /Penulis kota/);
});

test('a long story says how long it takes, and not when it was withdrawn', async (t) => {
  const body = 'Kata '.repeat(2000);
  const minutes = /\d+ menit baca/;
  assert.match(pageOf(await printed(t, '', body)), minutes);
  const notice = 'status: withdrawn\nwithdrawn: { at: 2026-03-02 09:00, reason: Keliru. }\n';
  assert.doesNotMatch(pageOf(await printed(t, notice, body)), minutes);
});

test('an explainer has a table of contents from two parts on', async (t) => {
  const contents = async (body: string) =>
    [...pageOf(await printed(t, 'kind: explainer\n', body)).matchAll(/<li><a href="#[^"]*">([^<]*)/g)].map(
      ([, part]) => part,
    );
  assert.deepEqual(await contents('## Satu\n\nIsi.\n\n### Rinci\n\nIsi.\n\n## Dua\n\nIsi.'), ['Satu', 'Dua']);
  assert.deepEqual(await contents('## Satu\n\nIsi.\n\n### Rinci\n\nIsi.'), []);
});
