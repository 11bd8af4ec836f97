/** What a reader can do on a page, with JavaScript and without. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demonstration } from '../site/demonstration.ts';
import { openSite, type SiteBrowser, visit as visitSite } from './site-browser.ts';

const ARTICLE = '/2023/10/05/belgia-awasi-gudang-alibaba/';

const { dist } = await demonstration();
let site: SiteBrowser;
before(async () => {
  site = await openSite(dist);
});
after(() => site.close());

const visit = (path: string, width: number, more: { javaScriptEnabled?: boolean } = {}) =>
  visitSite(site, path, { viewport: { width, height: 900 }, ...more });

test('what changes all the time comes when the reader nears it', async () => {
  const { page, complaints } = await visit(ARTICLE, 1280);
  await page.waitForSelector('warta-rail h2:has-text("Terpopuler")');
  assert.deepEqual(await page.locator('warta-rail h2').allInnerTexts(), [
    'Berita Terkini',
    'Terpopuler',
    'Topik Pilihan',
    'Rekomendasi Kami',
  ]);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('sharing works: the copied link is the address of the story', async () => {
  const { page } = await visit(ARTICLE, 360);
  await page.locator('warta-share button').first().click();
  await page.waitForSelector('warta-share button:has-text("Tautan disalin")');
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    'https://warta.example/2023/10/05/belgia-awasi-gudang-alibaba/',
  );
  await page.context().close();
});

test('without JavaScript the story is complete, and the latest news are a link away', async () => {
  const { page, complaints } = await visit(ARTICLE, 360, { javaScriptEnabled: false });
  assert.equal(await page.locator('warta-rail a[href="/terkini/"]').isVisible(), true);
  assert.equal(await page.locator('.share a').first().isVisible(), true);
  const text = (await page.locator('.body').textContent()) ?? '';
  assert.match(text, /^Warta, JAKARTA – Badan keamanan negara Belgia/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});
