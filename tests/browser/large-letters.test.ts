/** Who sets letters larger keeps every way through the site, and whole words. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demonstration } from '../site/demonstration.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';

const { dist } = await demonstration();
let site: SiteBrowser;
before(async () => {
  site = await openSite(dist);
});
after(() => site.close());

/** Opens a page whose reader chose a text size. @param percent of the browser's own */
async function open(address: string, width: number, percent: number): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(site.base + address, { waitUntil: 'load' });
  await page.addStyleTag({ content: `:root { font-size: ${percent}% !important }` });
  return page;
}

/** Where an element begins and ends, from left to right. */
const sidesOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { left, right };
    });

for (const address of ['/', '/ekonomi/'])
  test(`the navigation of ${address} begins with its first section and ends in sight with the search`, async () => {
    for (const percent of [100, 150, 200]) {
      const page = await open(address, 1000, percent);
      const nav = await sidesOf(page, '.section-nav ul');
      const first = await sidesOf(page, '.section-nav li');
      const search = await sidesOf(page, '.nav-search a');
      assert.ok(first.left >= nav.left, `at ${percent} %: ${first.left} from ${nav.left}`);
      assert.ok(search.right <= nav.right + 1, `at ${percent} %: ${search.right} to ${nav.right}`);
      await page.close();
    }
  });

/** Words that stand on more than one line, apart from those that their own hyphen or slash divides. */
const tornWords = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const torn: string[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode;
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (range.getClientRects().length > 1) torn.push(word);
        }
      }
      return torn;
    }),
  );

for (const [percent, words] of [
  [150, '.teaser.side :is(h2, .meta)'],
  [200, '.teaser.side .meta, .footer li'],
] as const)
  test(`on a phone with letters of ${percent} % words stay whole in ${words}`, async () => {
    const page = await open('/terkini/', 360, percent);
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
    assert.deepEqual(await tornWords(page, words), []);
    await page.close();
  });
