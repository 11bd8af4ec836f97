/** Nobody is shut out: what the page about accessibility (`/aksesibilitas/`) says was tested, is tested here. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { demonstration } from '../site/demonstration.ts';
import { violationsOn } from './axe.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { readingOrder } from './reading-order.ts';
import { complaintsOf, layOutAll, openSite, type SiteBrowser, visit } from './site-browser.ts';

const WIDTHS = [360, 768, 1280];
/** The narrowest screen that WCAG 2.2 asks for: 1280 pixels at 400 %. 1.4.10 */
const NARROWEST = 320;

const { dist } = await demonstration();
let site: SiteBrowser;
let context: BrowserContext;
before(async () => {
  site = await openSite(dist);
  context = await site.browser.newContext({ reducedMotion: 'reduce' });
});
after(() => site.close());

const isWiderThan = (page: Page, width: number) =>
  page.evaluate((room) => document.documentElement.scrollWidth > room, width);

for (const [name, address] of Object.entries(PAGE_KINDS)) {
  test(`${name}: nothing fails, nothing overflows, and axe finds nothing at any width in either theme`, async () => {
    const page = await context.newPage();
    const complaints = complaintsOf(page, site.base);
    await page.goto(site.base + address, { waitUntil: 'load' });
    await layOutAll(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      assert.equal(await isWiderThan(page, width), false, `sideways scroll at ${width} pixels`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violationsOn(page), [], `${colorScheme}, at ${width} pixels`);
      }
    }
    await page.setViewportSize({ width: NARROWEST, height: 900 });
    assert.equal(await isWiderThan(page, NARROWEST), false, `sideways scroll at ${NARROWEST} pixels`);
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

test('a screen reader hears headline, byline, date and text of a story in this order', async () => {
  const { page } = await visit(site, PAGE_KINDS.berita);
  const heard = await readingOrder(page);
  const wanted = [
    /^heading 1: Belgia Awasi Gudang Alibaba/,
    /^link: Redaksi/,
    /^StaticText: Kamis, 5 Oktober 2023\u00a0\| 18:20\u00a0WIB/,
    /^StaticText: .*yang dikenal dengan singkatan VSSE/,
    /^heading 2: Artikel Terkait/,
  ];
  const main = heard.indexOf('main: ');
  assert.ok(main >= 0, 'the main landmark');
  const places = wanted.map((what) => heard.findIndex((words, i) => i > main && what.test(words)));
  assert.ok(!places.includes(-1), `all are there: ${places}`);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('in the colours that a reader forces on all pages nobody is shut out', async () => {
  const context = await site.browser.newContext({
    forcedColors: 'active',
    viewport: { width: 360, height: 900 },
  });
  const page = await context.newPage();
  for (const kind of ['depan', 'berita', 'advertorial', 'ralat', 'bulan'] as const) {
    await page.goto(site.base + PAGE_KINDS[kind], { waitUntil: 'load' });
    assert.deepEqual(await violationsOn(page), [], kind);
  }
  await context.close();
});

/** The element that has the focus, and whether one can see that it has: its ring is whole, and nothing stands before it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const isOnScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const cuts = (box: Element) => {
      const { overflow, contentVisibility, overflowClipMargin } = getComputedStyle(box);
      if (contentVisibility === 'auto') return !(Number.parseFloat(overflowClipMargin) >= reach);
      if (overflow === 'visible') return false;
      const edge = box.getBoundingClientRect();
      if (top - reach < edge.top - 1 || bottom + reach > edge.bottom + 1) return true;
      // A list that runs on sideways may show half of a link.
      return (
        box.scrollWidth <= box.clientWidth && (left - reach < edge.left - 1 || right + reach > edge.right + 1)
      );
    };
    let isCut = false;
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      isCut ||= cuts(box);
    const [line = element.getBoundingClientRect()] = element.getClientRects();
    const front = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    const isCovered = !!front && !element.contains(front) && !front.contains(element);
    return {
      what: element.outerHTML.slice(0, 100),
      isSeen:
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && isOnScreen && !isCut && !isCovered,
    };
  });

/** No page has more stops for the keyboard. */
const MOST_STOPS = 300;

for (const [name, address] of Object.entries({
  depan: PAGE_KINDS.depan,
  berita: PAGE_KINDS.berita,
  advertorial: PAGE_KINDS.advertorial,
  cari: PAGE_KINDS.cari,
  ringan: PAGE_KINDS.ringan,
})) {
  test(`${name}: the keyboard walks through all of it and back, and always shows where it is`, async () => {
    const { page } = await visit(site, address, { reducedMotion: 'reduce' });
    await page.evaluate(() => document.body.focus());
    for (const key of ['Tab', 'Shift+Tab']) {
      const hidden: string[] = [];
      let stops = 0;
      for (; stops < MOST_STOPS; stops++) {
        await page.keyboard.press(key);
        const stop = await focused(page);
        if (!stop) break;
        if (!stop.isSeen) hidden.push(stop.what);
      }
      assert.deepEqual(hidden, []);
      assert.ok(stops > 10 && stops < MOST_STOPS, `${stops} stops, and then the page ends`);
    }
    await page.context().close();
  });
}

test('the keyboard can go to the text first', async () => {
  const { page } = await visit(site, PAGE_KINDS.berita);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#warta-isi');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.closest('main')?.id), 'warta-isi');
});
