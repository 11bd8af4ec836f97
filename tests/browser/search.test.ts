/** The search of the demonstration newsroom, as a reader meets it in a browser. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { demonstration } from '../site/demonstration.ts';
import { violationsOn } from './axe.ts';
import { openSite, type SiteBrowser, visit as visitSite } from './site-browser.ts';

const { dist } = await demonstration();
let site: SiteBrowser;
before(async () => {
  site = await openSite(dist);
});
after(() => site.close());

const visit = (path: string, options?: BrowserContextOptions) => visitSite(site, path, options);

/** Milliseconds, in which no test comes near the next. */
const A_DAY = 86_400_000;

const titles = (page: Page) => page.locator('.search-found h2').allInnerTexts();
const isSearched = (page: Page) => page.locator('.search-status', { hasText: 'berita sejak' }).waitFor();

test('results come while the reader types, and the address keeps the question', async () => {
  const { page, complaints } = await visit('/cari/');
  await page.locator('input[name=q]:focus').waitFor();
  assert.ok(await page.locator('label[for=warta-kata]').isVisible(), 'the field says what it is for');
  await page.keyboard.type('alibaba', { delay: 30 });
  await page.locator('.search-found h2', { hasText: 'Alibaba' }).first().waitFor();
  assert.match(
    (await page.locator('.search-status').textContent()) ?? '',
    /^\d+ berita ditemukan di antara \d+ berita sejak \d{4}\.$/,
  );
  await page.waitForURL('**/cari/?q=alibaba');
  const before = await titles(page);
  await page.reload();
  await isSearched(page);
  assert.deepEqual(await titles(page), before);
  assert.deepEqual(complaints, []);
});

test('words are found by their Indonesian root, and a headline’s word before all others', async () => {
  const { page } = await visit('/cari/?q=harga');
  await isSearched(page);
  const marks = await page.locator('.search-found mark').allInnerTexts();
  assert.ok(
    marks.some((word) => /menghargai|penghargaan/i.test(word)),
    marks.join(),
  );
  assert.match((await titles(page))[0] ?? '', /Harga/);
});

test('what nobody wrote is not found, and the page says so', async () => {
  const { page, complaints } = await visit('/cari/?q=ωψχ');
  await isSearched(page);
  assert.match((await page.locator('.search-status').textContent()) ?? '', /^Tidak ada berita yang cocok/);
  assert.deepEqual(await titles(page), []);
  assert.deepEqual(complaints, []);
});

test('filters narrow what was found, and are kept in the address', async () => {
  const { page, complaints } = await visit('/cari/?q=dunia');
  await isSearched(page);
  await page.locator('summary').click();
  const choice = page.locator('select[name=kanal] option', { hasText: 'Budaya' });
  await choice.waitFor({ state: 'attached' });
  const [, count] = /\((\d+)\)/.exec((await choice.textContent()) ?? '') ?? [];
  await page.locator('select[name=kanal]').selectOption('Budaya');
  await page.waitForURL('**/cari/?q=dunia&kanal=Budaya');
  await page.locator('.search-status', { hasText: `${count} berita ditemukan` }).waitFor();
  const kickers = await page.locator('.search-found .kicker').allInnerTexts();
  assert.ok(kickers.length > 0 && kickers.every((kicker) => /^budaya( |$)/i.test(kicker)), kickers.join());
  await page.locator('select[name=tahun]').selectOption('2023');
  await page.waitForURL('**&tahun=2023');
  assert.deepEqual(complaints, []);
});

test('a filter alone lists its stories', async () => {
  const { page } = await visit('/cari/?penulis=Desk+Budaya');
  await isSearched(page);
  assert.ok((await titles(page)).length > 2);
});

test('all of it works by keyboard: words, arrows through the results, Enter, Escape, and more results', async () => {
  const { page, complaints } = await visit('/cari/');
  await page.locator('input[name=q]:focus').waitFor();
  await page.keyboard.type('dunia');
  // Not what was found for half of the word, while a slow machine types.
  await page.waitForURL('**/cari/?q=dunia');
  await isSearched(page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const [first, second] = await titles(page);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), first);
  await page.keyboard.press('/');
  assert.equal(await focused(), first, 'no single letter is a command');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), second);
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'warta-kata');
  await page.locator('.search-more').focus();
  await page.keyboard.press('Enter');
  await page.locator('.search-found li:nth-child(11) a:focus').waitFor();
  await page.locator('.search-found a').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('article h1', { hasText: first ?? '' }).waitFor();
  assert.deepEqual(complaints, []);
});

test('who walks through the results when others come stays on the story, or near where it stood', async () => {
  const { page, complaints } = await visit('/cari/?q=dunia');
  await isSearched(page);
  await page.clock.install();
  let today = Date.now();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  /** Types, and walks down to a result before the question is asked. @returns the story that the reader came to */
  const askAndWalk = async (typed: string, steps: number) => {
    today += A_DAY;
    await page.clock.pauseAt(today);
    await page.locator('#warta-kata').focus();
    await page.keyboard.type(typed);
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
    const [story, said] = [await focused(), await page.locator('.search-status').textContent()];
    await page.clock.resume();
    await page.waitForFunction((before) => {
      const now = document.querySelector('.search-status')?.textContent ?? '';
      return now !== before && now.includes('berita sejak');
    }, said);
    return story;
  };
  const story = await askAndWalk(' piala', 2);
  assert.notEqual((await titles(page))[1], story, 'it stands elsewhere in the list');
  assert.equal(await focused(), story);
  const gone = await askAndWalk(' indonesia', 3);
  const left = await titles(page);
  assert.ok(left.length === 2 && !left.includes(gone), left.join());
  assert.equal(await focused(), left[1]);
  await askAndWalk(' xyzzyq', 2);
  assert.deepEqual(await titles(page), []);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'warta-kata');
  assert.deepEqual(complaints, []);
});

test('the words that were found are marked on the story, which stays as it was printed', async () => {
  const { page, complaints } = await visit('/cari/?q=gudang');
  await isSearched(page);
  await page.locator('.search-found a').first().click();
  await page.waitForURL('**#sorot=*');
  await page.waitForFunction(() => (CSS.highlights.get('sorot')?.size ?? 0) > 0);
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('sorot') ?? [])].map((range) => (range as Range).toString().toLowerCase()),
  );
  assert.ok(marked.includes('gudang'), marked.join());
  assert.equal(await page.locator('article mark').count(), 0);
  await page.goto(page.url().replace(/#.*/, '#sorot=%'));
  await page.reload();
  assert.deepEqual(complaints, []);
});

test('when what comes next cannot be loaded, what was found stays, and so does who stands on the button', async () => {
  const { page } = await visit('/cari/?q=dunia');
  await isSearched(page);
  const before = await titles(page);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.locator('.search-more').focus();
  await page.keyboard.press('Enter');
  await page.locator('.search-status', { hasText: 'tidak dapat dimuat' }).waitFor();
  assert.deepEqual(await titles(page), before);
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'search-more');
  await page.unroute('**/pagefind/**');
  await page.keyboard.press('Enter');
  await page.locator('.search-found li:nth-child(11) a:focus').waitFor();
});

test('without JavaScript the page says so, and leads to where stories can be found', async () => {
  const { page } = await visit('/cari/', { javaScriptEnabled: false });
  assert.match((await page.locator('main').textContent()) ?? '', /memerlukan JavaScript/);
  assert.equal(await page.locator('input[type=search]').isVisible(), false);
  for (const link of await page.locator('main .search-elsewhere a').all())
    assert.equal((await page.request.get(site.base + (await link.getAttribute('href')))).status(), 200);
});

test('the search page has no faults of accessibility, empty and with results, in both themes', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await visit('/cari/?q=harga&kanal=Ekonomi', { colorScheme });
    await isSearched(page);
    assert.deepEqual(await violationsOn(page), []);
  }
});

test('no other page loads anything of the search', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.base}/2023/10/05/belgia-awasi-gudang-alibaba/`, { waitUntil: 'networkidle' });
  assert.deepEqual(
    asked.filter((url) => /pagefind|cari/i.test(url)),
    [],
  );
});
