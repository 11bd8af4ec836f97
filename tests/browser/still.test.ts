/** Nothing moves while a page comes in or is read, and readers get its own letters at the first visit. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demonstration } from '../site/demonstration.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';

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

/** A page that counts how much of it moves. */
async function watched(width: number): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Reflect.set(window, 'moved', []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.get(window, 'moved').push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return page;
}

async function readToTheEnd(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < height; at += 600) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
  await page.waitForLoadState('networkidle');
}

for (const [name, address] of Object.entries(PAGES)) {
  for (const width of [360, 1280]) {
    test(`the ${name} at ${width} pixels stands still from the first paint to the last line`, async () => {
      const page = await watched(width);
      await page.goto(site.base + address);
      await readToTheEnd(page);
      assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'moved')), []);
      await page.context().close();
    });
  }
}

/** How high what came later is, and how much room was kept for it, in pixels. */
const roomOfRail = (page: Page) =>
  page.locator('.rail-fragment').evaluate((rail: HTMLElement) => {
    const kept = Number.parseFloat(getComputedStyle(rail).minBlockSize);
    rail.style.minBlockSize = '0';
    return { kept, needed: rail.offsetHeight };
  });

for (const address of [PAGES.story, PAGES['photo story']]) {
  for (const width of [360, 768, 1280]) {
    test(`what comes later to ${address} at ${width} pixels finds its room kept`, async () => {
      const page = await watched(width);
      await page.goto(site.base + address);
      await readToTheEnd(page);
      const { kept, needed } = await roomOfRail(page);
      assert.ok(needed > 300, `${needed} pixels came`);
      assert.ok(needed <= kept, `${needed} pixels came, ${kept} were kept`);
      await page.context().close();
    });
  }
}
