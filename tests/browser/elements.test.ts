/** What reporters drop into a text, as readers meet it: nothing of others before a click, nothing lost without a script. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demonstration } from '../site/demonstration.ts';
import { violationsOn } from './axe.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';

const STORIES = {
  moon: '/2023/08/24/chandrayaan-3-mendarat/',
  post: '/2023/08/03/twitter-berganti-nama-menjadi-x/',
  gallery: '/2023/09/19/sumbu-filosofi-yogyakarta-warisan-dunia/',
  footnotes: '/2023/09/07/cara-membaca-angka-inflasi/',
  'table in a box': '/2023/10/02/whoosh-diresmikan-di-halim/',
  callout: '/2023/09/29/kode-qr-dari-pabrik-ke-warung/',
};
/** WCAG 2.2, 2.5.8 */
const TARGET = 24;

const { dist } = await demonstration();
let site: SiteBrowser;
before(async () => {
  site = await openSite(dist);
});
after(() => site.close());

interface Visit {
  readonly page: Page;
  /** What was asked of other sites, which here answer with an empty page. */
  readonly asked: readonly string[];
}

async function visit(
  address: string,
  more: Parameters<SiteBrowser['browser']['newContext']>[0] = {},
): Promise<Visit> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...more });
  const page = await context.newPage();
  const asked: string[] = [];
  await page.route(/^https:/, async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: 'text/html', body: '<title>Situs lain</title>' });
  });
  await page.goto(site.base + address, { waitUntil: 'load' });
  return { page, asked };
}

/** The narrowest and the widest page, each in its own theme. */
const SIGHTS = [
  [360, 'dark'],
  [1280, 'light'],
] as const;

for (const [name, address] of Object.entries(STORIES)) {
  for (const [width, colorScheme] of SIGHTS)
    test(`${name} at ${width} pixels, ${colorScheme}: nobody is shut out, nothing runs out of the page, nothing is asked of others`, async () => {
      const { page, asked } = await visit(address, { viewport: { width, height: 900 }, colorScheme });
      assert.deepEqual(await violationsOn(page), []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
      const small = await page
        .locator('.body :is(.embed a, .footnote-ref, .footnote-back)')
        .evaluateAll(
          (links, least) =>
            links
              .map((link) => link.getBoundingClientRect())
              .filter(({ height, width: across }) => Math.min(height, across) < least).length,
          TARGET,
        );
      assert.equal(small, 0, 'everything that can be touched is large enough');
      assert.deepEqual(asked, []);
      await page.context().close();
    });
}

test('a video comes from its own site after a click, in its own frame, which has the focus and a name', async () => {
  const { page, asked } = await visit(STORIES.moon);
  await page.locator('.embed-link').focus();
  const answered = page.waitForResponse(/^https:/);
  await page.keyboard.press('Enter');
  await answered;
  const frame = page.locator('.embed iframe');
  assert.deepEqual(asked, ['https://www.youtube-nocookie.com/embed/DLA_64yz8Ss?autoplay=1']);
  assert.equal(
    await frame.getAttribute('title'),
    'Siaran langsung pendaratan Chandrayaan-3 dari ruang kendali ISRO',
  );
  assert.doesNotMatch((await frame.getAttribute('sandbox')) ?? '', /top-navigation/);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'IFRAME');
  const box = await frame.boundingBox();
  assert.ok(box && Math.abs(box.width / box.height - 16 / 9) < 0.01);
  assert.equal(new URL(page.url()).pathname, STORIES.moon);
  await page.context().close();
});

test('a post comes from its own site after a click', async () => {
  const { page, asked } = await visit(STORIES.post);
  const answered = page.waitForResponse(/^https:/);
  await page.locator('.embed-link').click();
  await answered;
  assert.ok(await page.locator('.embed iframe').isVisible());
  assert.deepEqual(asked, ['https://platform.twitter.com/embed/Tweet.html?dnt=true&id=20']);
  await page.context().close();
});

test('without JavaScript a video and a footnote are links: to its page, and to the notes at the foot', async () => {
  const moon = await visit(STORIES.moon, { javaScriptEnabled: false });
  await moon.page.locator('.embed-link').click();
  await moon.page.waitForURL('https://www.youtube.com/watch?v=DLA_64yz8Ss');
  const notes = await visit(STORIES.footnotes, { javaScriptEnabled: false });
  await notes.page.locator('.footnote-ref').first().click();
  assert.match(notes.page.url(), /#catatan-fn-1$/);
  for (const { page } of [moon, notes]) await page.context().close();
});

for (const width of [360, 1280])
  test(`a footnote opens in place at ${width} pixels, on the screen, and gives the focus back when it closes`, async () => {
    const { page } = await visit(STORIES.footnotes, {
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    const number = page.locator('.footnote-ref').first();
    await number.focus();
    const { y: scrolled } = await page.evaluate(() => ({ y: scrollY }));
    await page.keyboard.press('Enter');
    const note = page.getByRole('note', { name: 'Catatan kaki 1' });
    const said = (await page.locator('.footnotes li').first().textContent()) ?? '';
    const close = note.getByRole('button', { name: 'Tutup' });
    assert.equal((await note.textContent())?.replace(/Tutup$/, '').trim(), said.replace('↩', '').trim());
    const box = await note.boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= 900);
    assert.equal(await page.evaluate(() => scrollY), scrolled, 'the page stays where it is');
    await page.keyboard.press('Escape');
    await page.locator('.footnote').waitFor({ state: 'detached' });
    assert.ok(await number.evaluate((link) => link === document.activeElement));
    await page.keyboard.press('Enter');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await note.isVisible(), false, 'and is not printed twice');
    await page.emulateMedia({ media: 'screen' });
    await close.click();
    await page.locator('.footnote').waitFor({ state: 'detached' });
    assert.ok(await number.evaluate((link) => link === document.activeElement));
    await page.context().close();
  });

test('a table that is too wide scrolls inside itself, by keyboard too', async () => {
  const { page } = await visit(STORIES['table in a box'], { viewport: { width: 360, height: 900 } });
  const table = page.locator('.table').first();
  await table.evaluate((region) => {
    for (const cell of region.querySelectorAll('td')) cell.textContent = 'x'.repeat(40);
  });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => (document.querySelector('.table')?.scrollLeft ?? 0) > 0);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await table.evaluate((region) => getComputedStyle(region).overflowX), 'visible');
  await page.context().close();
});

test('what plays shows so in forced colours, by a disc that is no part of the ground', async () => {
  const { page } = await visit(STORIES.moon, { forcedColors: 'active' });
  const grounds = await page
    .locator('.plays')
    .first()
    .evaluate((link) => {
      const discs = link.querySelector('picture') ?? link;
      return [
        getComputedStyle(discs, '::before'),
        getComputedStyle(discs, '::after'),
        getComputedStyle(document.body),
      ].map(({ backgroundColor }) => backgroundColor);
    });
  const [disc, triangle, canvas] = grounds;
  assert.notEqual(disc, canvas);
  assert.equal(triangle, canvas);
  await page.context().close();
});

test('on paper a video is its title and its address, and no frame', async () => {
  const { page } = await visit(STORIES.moon);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.embed-title').isVisible());
  assert.ok(await page.locator('.facts').isVisible());
  assert.equal(await page.locator('.embed-note').isVisible(), false);
  const address = await page
    .locator('.embed-link')
    .evaluate((link) => getComputedStyle(link, '::after').content);
  assert.match(address, /https:\/\/www\.youtube\.com\/watch\?v=DLA_64yz8Ss/);
  await page.context().close();
});
