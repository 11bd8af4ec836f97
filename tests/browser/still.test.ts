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

/** What a browser did with the ways from page to page: one word for each page that came in. */
async function fadesOn(page: Page): Promise<readonly string[]> {
  const told: string[] = [];
  page.on('console', (said) => told.push(said.text()));
  page.on('pageerror', ({ message }) => told.push(message));
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      const transition = Reflect.get(event, 'viewTransition') as { ready: Promise<void> } | null;
      if (!transition) return console.log('cut');
      transition.ready.then(
        () => console.log('fade'),
        (why) => console.log(String(why)),
      );
    });
  });
  const next = async (go: () => Promise<unknown>, count: number) => {
    await go();
    while (told.length < count) await page.waitForTimeout(20);
  };
  await next(() => page.goto(site.base), 1);
  await next(() => page.locator('main h2 a').first().click(), 2);
  await next(() => page.goBack(), 3);
  await next(() => page.goto(`${site.base}/cari/?q=alibaba`), 4);
  await next(() => page.locator('.search-found h2 a').first().click(), 5);
  await next(() => page.goBack(), 6);
  await next(() => page.locator('a[href="/ringan/"]').first().click(), 7);
  return told;
}

test('pages fade into each other, on the way from the search too, and no browser complains', async () => {
  const context = await site.browser.newContext();
  const told = await fadesOn(await context.newPage());
  assert.deepEqual(told, ['cut', 'fade', 'fade', 'cut', 'fade', 'fade', 'fade']);
  await context.close();
});

test('pages do not fade for readers who asked for less motion', async () => {
  const context = await site.browser.newContext({ reducedMotion: 'reduce' });
  assert.deepEqual([...new Set(await fadesOn(await context.newPage()))], ['cut']);
  await context.close();
});
