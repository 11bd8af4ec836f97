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
  topic: '/topik/sejarah/',
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

test('letters that few pages need come where they stand, and nowhere else', async () => {
  const page = await site.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site.base + PAGES.story, { waitUntil: 'networkidle' });
  const rare = () => asked.map((url) => /\/([\w-]+-rare)\./.exec(url)?.[1]).filter(Boolean);
  assert.deepEqual(rare(), []);
  await page.locator('h1').evaluate((headline) => {
    headline.textContent = 'Ærø';
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  assert.deepEqual(rare(), ['serif-headline-rare']);
  await page.close();
});

test('who comes back to the front page finds at once what they left, though it is laid out only near the screen', async () => {
  const page = await watched(site, 360);
  await page.goto(site.base + PAGES.front);
  const last = page.locator('.section-block h3 a').last();
  const isLaidOut = () => last.evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }));
  assert.equal(await isLaidOut(), false);
  await readToTheEnd(page);
  await last.evaluate((link) => link.scrollIntoView({ block: 'center' }));
  assert.equal(await isLaidOut(), true);
  await last.click();
  await page.waitForURL((url) => url.pathname !== PAGES.front);
  await page.goBack();
  const [type, top] = await last.evaluate((link) => [
    performance.getEntriesByType('navigation').map((entry) => Reflect.get(entry, 'type'))[0],
    link.getBoundingClientRect().top,
  ]);
  assert.equal(type, 'back_forward', 'the page is loaded again');
  assert.ok(top > 0 && top < 800, `${top}`);
  await page.context().close();
});
