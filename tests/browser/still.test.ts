/** Nothing moves while a page comes in or is read, and readers get its own letters at the first visit. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demonstration } from '../site/demonstration.ts';
import { movedOn, openSite, readToTheEnd, type SiteBrowser, watched } from './site-browser.ts';

const PAGES = {
  front: '/',
  section: '/ekonomi/',
  story: '/2023/10/05/belgia-awasi-gudang-alibaba/',
  'photo story': '/2023/10/02/foto-hari-batik-tiga-motif/',
  timeline: '/topik/nobel/',
} as const;

const { dist } = await demonstration();
let site: SiteBrowser;
before(async () => {
  site = await openSite(dist);
});
after(() => site.close());

for (const [name, address] of Object.entries(PAGES)) {
  for (const width of [360, 1280]) {
    test(`the ${name} at ${width} pixels stands still from the first paint to the last line`, async () => {
      const page = await watched(site, width);
      await page.goto(site.base + address);
      await readToTheEnd(page);
      assert.deepEqual(await movedOn(page), []);
      await page.context().close();
    });
  }
}

/** How high what came later is, and how much room was kept for it, in pixels. */
const roomOfRail = (page: Page) =>
  page.locator('.rail-fragment').evaluate((rail: HTMLElement) => {
    rail.classList.remove('is-filled');
    const kept = Number.parseFloat(getComputedStyle(rail).minBlockSize);
    rail.style.minBlockSize = '0';
    return { kept, needed: rail.offsetHeight };
  });

for (const address of [PAGES.story, PAGES['photo story']]) {
  for (const width of [360, 768, 1280]) {
    test(`what comes later to ${address} at ${width} pixels finds its room kept`, async () => {
      const page = await watched(site, width);
      await page.goto(site.base + address);
      await readToTheEnd(page);
      const { kept, needed } = await roomOfRail(page);
      assert.ok(needed > 300, `${needed} pixels came`);
      assert.ok(needed <= kept, `${needed} pixels came, ${kept} were kept`);
      await page.context().close();
    });
  }
}
