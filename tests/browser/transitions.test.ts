/** Pages fade into one another, by the style sheet alone, for readers who have nothing against it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { demonstration } from '../site/demonstration.ts';
import { launch, openSite, type SiteBrowser, visit } from './site-browser.ts';

/** Chromium knows the wish for less data, and asks for it only when told. https://drafts.csswg.org/mediaqueries-5/#prefers-reduced-data */
const KNOWS_REDUCED_DATA = '--enable-blink-features=PrefersReducedData';

const { dist } = await demonstration();
let site: SiteBrowser;
let sparing: Browser;
before(async () => {
  site = await openSite(dist);
  sparing = await launch([KNOWS_REDUCED_DATA]);
});
after(async () => {
  await sparing.close();
  await site.close();
});

/** From now on, pages in this tab write down how they appeared. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) =>
      Reflect.set(window, 'hasFaded', viewTransition !== null),
    );
  });
}

/** @returns whether the page at the address, when it is there, faded in */
async function fadedTo(page: Page, address: RegExp): Promise<boolean> {
  await page.waitForURL(address);
  const revealed = await page.waitForFunction(() => Reflect.has(window, 'hasFaded'));
  await revealed.dispose();
  return page.evaluate(() => Reflect.get(window, 'hasFaded'));
}

/** Goes from the front page to a story, back, and to the story again. @returns whether each page faded in */
async function walk(page: Page): Promise<readonly boolean[]> {
  await page.locator('main h2 a').first().click();
  const there = await fadedTo(page, /\/\d{4}\//);
  await page.goBack();
  const back = await fadedTo(page, /\d\/$/);
  await page.goForward();
  return [there, back, await fadedTo(page, /\/\d{4}\//)];
}

for (const width of [360, 1280]) {
  test(`at ${width} pixels pages fade into one another, onwards and back, and report no error`, async () => {
    const { page, complaints } = await visit(site, '/', { viewport: { width, height: 900 } });
    await watch(page);
    assert.deepEqual(await walk(page), [true, true, true]);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}

test('who asks for less motion sees the next page at once', async () => {
  const options: BrowserContextOptions = { reducedMotion: 'reduce' };
  const { page, complaints } = await visit(site, '/', options);
  await watch(page);
  assert.deepEqual(await walk(page), [false, false, false]);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('who asks for less data sees the next page at once', async () => {
  for (const value of ['', 'reduce']) {
    const { page, complaints } = await visit({ ...site, browser: sparing }, '/');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-data', value }],
    });
    await watch(page);
    const fades = value === '';
    assert.deepEqual(await walk(page), [fades, fades, fades]);
    assert.deepEqual(complaints, []);
    await page.context().close();
  }
});
