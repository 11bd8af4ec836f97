/** What an old address says of the page that it leads to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printed } from './one-story.ts';

const MOVED = 'aliases: [/berita/lama/]\n';
const oldPage = async (t: Parameters<typeof printed>[0], keys = '') =>
  (await printed(t, MOVED + keys)).get('berita/lama/index.html') ?? '';

test('search engines may follow an old address to the new one, and keep that', async (t) => {
  const html = await oldPage(t);
  assert.match(html, /<meta http-equiv="refresh" content="0; url=\/2026\/03\/01\/uji\/">/);
  assert.match(html, /<link rel="canonical" href="https:\/\/kosong\.example\/2026\/03\/01\/uji\/">/);
  assert.doesNotMatch(html, /name="robots"/);
});

test('the old address of a withdrawn story says so before its title', async (t) => {
  const html = await oldPage(t, 'status: withdrawn\nwithdrawn: { at: 2026-03-02 09:00, reason: Keliru. }\n');
  assert.match(html, /<title>Dicabut: A /);
  assert.match(html, /<h1>Dicabut: A<\/h1>/);
});
