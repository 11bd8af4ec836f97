/** Texts that would break out of HTML, JSON-LD or a feed if they were not escaped where they go. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import RssParser from 'rss-parser';
import { bytesOf, filesOf, tinyNewsroom } from './tiny-newsroom.ts';

const HOSTILE = `</title></script><script>alert(1)</script> ]]> "a" 'b' & <b>`;
const quoted = JSON.stringify(HOSTILE);

const STORY = `---
title: ${quoted}
description: ${quoted}
date: 2026-03-01 08:00
section: kota
topics: [${quoted}]
authors: [${quoted}]
dateline: ${quoted}
unverified: ${quoted}
ai: ${quoted}
corrections: [{ at: 2026-03-01 09:00, kind: ralat, text: ${quoted} }]
---

Tanda ]]> di tengah, &lt;script>alert(1)&lt;/script>, dan \`</script><script>alert(1)</script>\`.
`;

test('what a hostile text says is shown as text, in pages and feeds alike', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kosong');
  mkdirSync(join(newsroom.articles, '2026/03/01'), { recursive: true });
  writeFileSync(join(newsroom.articles, '2026/03/01/uji.md'), STORY);
  const { published } = await newsroom.build();
  assert.equal(published, true);
  const files = filesOf(newsroom.out);
  for (const [file, text] of files) {
    // Inside quotes, as an attribute's value, "<" begins nothing.
    if (/\.html$/.test(file)) assert.ok(!text.replace(/"[^"]*"/g, '').includes('<script>alert'), file);
    if (/\.(xml|opml)$/.test(file)) assert.ok(!/<script|\]\]>/.test(text), file);
  }
  const article = files.get('2026/03/01/uji/index.html') ?? '';
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(article) ?? [];
  assert.equal(JSON.parse(json)['@graph'][0].headline, HOSTILE);
  const { items } = await new RssParser().parseString(files.get('rss.xml') ?? '');
  assert.equal(items[0]?.title, HOSTILE);
  assert.ok(items[0]?.['content:encoded']?.includes('Tanda ]]&gt; di tengah'));
  const [entry] = JSON.parse(files.get('feed.json') ?? '').items;
  assert.equal(entry.title, HOSTILE);
  assert.ok(!/<script/.test(entry.content_html));
  assert.ok(article.includes(bytesOf('Tanda ]]&gt; di tengah')) || article.includes('Tanda ]]> di tengah'));
});
