/** What a reader can do on a page, with JavaScript and without. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { demonstration } from '../site/demonstration.ts';
import { openSite, type SiteBrowser, visit as visitSite } from './site-browser.ts';

const ARTICLE = '/2023/10/05/belgia-awasi-gudang-alibaba/';
const PHOTO_STORY = '/2023/10/02/foto-hari-batik-tiga-motif/';

/** More than a line of text with the space around it takes. Pixels. */
const A_LINK = 100;

/** Chromium takes 200 ms above a link for interest in it. Milliseconds, with time for a slow machine to fetch. */
const LONGER_THAN_POINTING = 2000;

const { dist } = await demonstration();
let site: SiteBrowser;
before(async () => {
  site = await openSite(dist);
});
after(() => site.close());

const visit = (path: string, width: number, more: BrowserContextOptions = {}) =>
  visitSite(site, path, { viewport: { width, height: 900 }, ...more });

test('what changes all the time comes when the reader nears it', async () => {
  const { page, complaints } = await visit(ARTICLE, 1280);
  await page.waitForSelector('.rail-fragment h2:has-text("Terpopuler")');
  assert.deepEqual(await page.locator('.rail-fragment h2').allInnerTexts(), [
    'Terkini di Internasional',
    'Terpopuler',
    'Topik Pilihan',
    'Rekomendasi Kami',
  ]);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('sharing works: the copied link is the address of the story', async () => {
  const { page } = await visit(ARTICLE, 360);
  await page.locator('.share-device button').first().click();
  await page.waitForSelector('.share-device button:has-text("Tautan disalin")');
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    'https://warta.example/2023/10/05/belgia-awasi-gudang-alibaba/',
  );
  await page.context().close();
});

test('a moment after the link was copied it can be copied again', async () => {
  const { page } = await visit(ARTICLE, 360);
  const button = page.locator('.share-device button').first();
  await button.click();
  await page.waitForSelector('.share-device button:has-text("Tautan disalin")');
  await page.waitForSelector('.share-device button:has-text("Salin tautan")');
  await page.context().close();
});

test('where the browser refuses its clipboard, the button says so', async () => {
  const { page, complaints } = await visit(ARTICLE, 360, { permissions: [] });
  await page.locator('.share-device button').first().click();
  await page.waitForSelector('.share-device button:has-text("Peramban menolak menyalin")');
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('without JavaScript no room is kept for what will not come', async () => {
  for (const address of [ARTICLE, PHOTO_STORY]) {
    const { page } = await visit(address, 360, { javaScriptEnabled: false });
    const { height = 0 } = (await page.locator('.rail-fragment').boundingBox()) ?? {};
    assert.ok(height > 0 && height < A_LINK, `${height} pixels at ${address}`);
    await page.context().close();
  }
});

test('without JavaScript the story is complete, and the latest news are a link away', async () => {
  const { page, complaints } = await visit(ARTICLE, 360, { javaScriptEnabled: false });
  assert.equal(await page.locator('.rail-fragment a[href="/terkini/"]').isVisible(), true);
  assert.equal(await page.locator('.share a').first().isVisible(), true);
  const text = (await page.locator('.body').textContent()) ?? '';
  assert.match(text, /^Warta, JAKARTA – Badan keamanan negara Belgia/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('a theme and a text size chosen by keyboard hold on the next page from its first paint, and set no cookie', async () => {
  const { page, complaints } = await visit(ARTICLE, 360);
  const light = await paperOf(page);
  await page.getByLabel('Tema').focus();
  await page.keyboard.type('Gelap');
  await page.getByLabel('Ukuran huruf').focus();
  await page.keyboard.type('Lebih');
  const dark = await paperOf(page);
  assert.notEqual(dark, light);
  assert.deepEqual(complaints, []);
  // What runs before the first paint is in the page itself: the script that comes later is kept away.
  await page.route('**/_aset/*.js', (route) => route.abort());
  await page.goto(`${site.base}/ekonomi/`);
  assert.equal(await paperOf(page), dark);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '20px');
  assert.deepEqual(await page.context().cookies(), []);
  await page.context().close();
});

test('on paper a story is black on white in letters of its own size, whatever its reader chose for the screen', async () => {
  const { page } = await visit(ARTICLE, 1280);
  const printed = () =>
    page
      .locator('.standfirst')
      .first()
      .evaluate((words) => {
        const { color, fontSize } = getComputedStyle(words);
        return { color, fontSize };
      });
  await page.emulateMedia({ media: 'print' });
  const plain = await printed();
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Tema').selectOption('Gelap');
  await page.getByLabel('Ukuran huruf').selectOption('Terbesar');
  const shown = await printed();
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await printed(), plain);
  assert.notDeepEqual(shown, plain);
  assert.equal(await page.locator('.settings').isVisible(), false);
  await page.context().close();
});

test('a chosen theme holds before the style sheet has come, too', async () => {
  const { page } = await visit(ARTICLE, 360);
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  await page.route('**/*.css', (route) => route.abort());
  await page.reload();
  const light = await ink();
  await page.evaluate(() => localStorage.setItem('warta-tema', 'dark'));
  await page.reload();
  assert.notEqual(await ink(), light);
  await page.context().close();
});

test('who chose the theme of the device again has it again', async () => {
  const { page } = await visit(ARTICLE, 360);
  const light = await paperOf(page);
  await page.getByLabel('Tema').selectOption('Gelap');
  await page.getByLabel('Tema').selectOption('Ikuti perangkat');
  await page.reload();
  assert.equal(await paperOf(page), light);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.notEqual(await paperOf(page), light);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.context().close();
});

test('a page that is shown again as it was left has what was chosen on another meanwhile', async () => {
  const { page, complaints } = await visit(ARTICLE, 360);
  const light = await paperOf(page);
  await page.evaluate(() => {
    localStorage.setItem('warta-tema', 'dark');
    localStorage.setItem('warta-huruf', 'larger');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  assert.notEqual(await paperOf(page), light);
  assert.deepEqual(
    await page
      .locator('.settings select')
      .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)),
    ['dark', 'larger'],
  );
  await page.evaluate(() => {
    localStorage.clear();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  assert.equal(await paperOf(page), light);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('without JavaScript nothing is offered that would not work', async () => {
  const { page } = await visit(ARTICLE, 360, { javaScriptEnabled: false });
  assert.equal(await page.getByLabel('Tema').isVisible(), false);
  await page.context().close();
});

test('a page that the reader points at is there before the click', async () => {
  const { page, complaints } = await visit('/', 1280);
  const link = page.locator('main h2 a').first();
  await link.hover();
  await page.waitForTimeout(LONGER_THAN_POINTING);
  await link.click();
  await page.waitForURL(/\/\d{4}\//);
  const [navigation] = await page.evaluate(() =>
    performance.getEntriesByType('navigation').map((entry) => Reflect.get(entry, 'deliveryType')),
  );
  assert.equal(navigation, 'navigational-prefetch');
  assert.deepEqual(complaints, []);
  await page.context().close();
});

for (const dataSaverEnabled of [false, true])
  test(`the front page ${dataSaverEnabled ? 'leaves' : 'fetches'} what the next page is set in ${dataSaverEnabled ? 'to who saves data' : 'ahead'}`, async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const saver = await context.newCDPSession(page);
    await saver.send('Emulation.setDataSaverOverride', { dataSaverEnabled });
    await page.clock.install();
    await page.goto(`${site.base}/`, { waitUntil: 'load' });
    const ahead = page.waitForRequest(/\.css$/, { timeout: 2000 }).then(
      (request) => request.url(),
      () => undefined,
    );
    await page.clock.runFor(2000);
    const fetched = await ahead;
    await page.goto(site.base + ARTICLE);
    const [sheet] = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href),
    );
    assert.equal(fetched, dataSaverEnabled ? undefined : sheet);
    await context.close();
  });
