/** The offline copy that a newsroom may let browsers keep, as a reader meets it. */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type TinyNewsroom, tinyNewsroom } from '../press/tiny-newsroom.ts';
import { openSite } from './site-browser.ts';

const STORY = '/2026/03/02/pasar-pagi/';
const OTHER = '/2026/03/03/panen-raya/';

/** A newsroom with an offline copy, and a reader who opened its front page and the worker is at work. */
async function openedBy(t: TestContext) {
  const newsroom = await tinyNewsroom(t, 'kecil');
  appendFileSync(join(newsroom.articles, '_desk/site.yml'), '\noffline: true\n');
  await newsroom.build();
  const site = await openSite(newsroom.out);
  t.after(() => site.close());
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.base}/`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const read = async (address: string) => {
    await page.goto(site.base + address);
    await isKept(page, address);
  };
  return { newsroom, context, page, base: site.base, read };
}

const isKept = (page: Page, address: string) =>
  page.waitForFunction(async (address) => (await caches.match(address)) !== undefined, address);

const headline = (page: Page) => page.locator('h1').first().textContent();

function withdraw({ articles }: TinyNewsroom): void {
  const file = join(articles, `${STORY.slice(1, -1)}.md`);
  const notice = '---\nstatus: withdrawn\nwithdrawn: { at: 2026-03-04 10:00, reason: Keliru seluruhnya. }';
  writeFileSync(file, readFileSync(file, 'utf8').replace('---', notice));
}

test('front page and stories that were read can be read without a network, with their styles', async (t) => {
  const { context, page, base, read } = await openedBy(t);
  await read(STORY);
  const title = await headline(page);
  const face = () =>
    page
      .locator('h1')
      .first()
      .evaluate((h1) => getComputedStyle(h1).fontFamily);
  const shown = await face();
  await context.setOffline(true);
  await page.goto(base + STORY);
  assert.equal(await headline(page), title);
  assert.equal(await face(), shown);
  await page.goto(`${base}/`);
  assert.ok((await page.locator('main a').count()) > 3);
});

test('what was never opened is answered with a plain page that lists what is kept', async (t) => {
  const { context, page, base, read } = await openedBy(t);
  await read(STORY);
  const title = await headline(page);
  await context.setOffline(true);
  await page.goto(base + OTHER);
  assert.equal(await headline(page), 'Tidak ada sambungan');
  const link = page.locator('warta-simpanan a');
  assert.deepEqual(await link.allInnerTexts(), [title]);
  await link.click();
  await page.waitForURL(base + STORY);
  assert.equal(await headline(page), title);
});

test('a withdrawn story is not read again once the browser has seen the notice', async (t) => {
  const { newsroom, context, page, base, read } = await openedBy(t);
  await read(STORY);
  const body = await page.locator('article .body').textContent();
  withdraw(newsroom);
  assert.equal((await newsroom.build()).published, true);
  await page.goto(base + STORY);
  await page.waitForFunction(
    async (address) => (await (await caches.match(address))?.text())?.includes('Keliru seluruhnya.'),
    STORY,
  );
  await context.setOffline(true);
  await page.goto(base + STORY);
  const shown = await page.locator('main').textContent();
  assert.ok(shown?.includes('Keliru seluruhnya.'));
  assert.equal(shown?.includes(body?.slice(0, 80) ?? ''), false);
});

test('a story that is gone is not read again once the browser was told so', async (t) => {
  const { newsroom, context, page, base, read } = await openedBy(t);
  await read(STORY);
  const file = join(newsroom.articles, `${STORY.slice(1, -1)}.md`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('---', '---\nstatus: draft'));
  assert.equal((await newsroom.build()).published, true);
  assert.equal((await page.goto(base + STORY))?.status(), 404);
  await page.waitForFunction(async (address) => (await caches.match(address)) === undefined, STORY);
  await context.setOffline(true);
  await page.goto(base + STORY);
  assert.equal(await headline(page), 'Tidak ada sambungan');
});

test('when the newsroom wants no offline copy any more, browsers forget it', async (t) => {
  const { newsroom, page, base, read } = await openedBy(t);
  await read(STORY);
  const settings = join(newsroom.articles, '_desk/site.yml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('offline: true', 'offline: false'));
  await newsroom.build();
  await page.goto(base + STORY);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.waitForFunction(
    async () =>
      (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0,
  );
});

test('a newsroom that did not ask for it keeps nothing in browsers', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const site = await openSite(newsroom.out);
  t.after(() => site.close());
  const page = await site.browser.newPage();
  await page.goto(site.base + STORY, { waitUntil: 'networkidle' });
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.equal(existsSync(join(newsroom.out, 'luring')), false);
});
