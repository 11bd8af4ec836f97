/** The offline copy that a newsroom may let browsers keep, as a reader meets it. */
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { filesOf, type TinyNewsroom, tinyNewsroom } from '../press/tiny-newsroom.ts';
import { openSite } from './site-browser.ts';

const STORY = '/2026/03/02/pasar-pagi/';
const OTHER = '/2026/03/03/panen-raya/';

interface Opening {
  /** The page that a reader opens first. */
  readonly landing?: string;
  /** Numbers of the worker that a test has no time for: `MOST_PHOTOS`. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** What every answer of the host waits for. */
  readonly held?: () => Promise<void> | undefined;
}

/** A newsroom with an offline copy, and a reader who opened its front page and the worker is at work. */
async function openedBy(t: TestContext, { landing = '/', numbers = {}, held }: Opening = {}) {
  const newsroom = await tinyNewsroom(t, 'kecil');
  appendFileSync(join(newsroom.articles, '_desk/site.yml'), '\noffline: true\n');
  await newsroom.build();
  for (const [name, number] of Object.entries(numbers)) setNumber(newsroom, name, number);
  const site = await openSite(newsroom.out, held);
  t.after(() => site.close());
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(site.base + landing);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const read = async (address: string) => {
    await page.goto(site.base + address);
    await isKept(page, address);
  };
  return { newsroom, context, page, base: site.base, read };
}

function setNumber({ out }: TinyNewsroom, name: string, number: number): void {
  const [file, pattern] = [join(out, 'sw.js'), new RegExp(`const ${name} = \\d+;`)];
  const worker = readFileSync(file, 'utf8');
  assert.match(worker, pattern);
  writeFileSync(file, worker.replace(pattern, `const ${name} = ${number};`));
}

/** Milliseconds in which a busy machine's browser keeps or forgets what it shall. */
const PLENTY = 20_000;

/** Waits for what a page finds out in its own time: Playwright's `waitForFunction` takes the promise of an answer for a yes. */
async function until(page: Page, isSo: (word: string) => Promise<boolean | undefined>, word = '') {
  for (const start = Date.now(); !(await page.evaluate(isSo, word)); await page.waitForTimeout(20))
    assert.ok(Date.now() - start < PLENTY, `it never came: ${isSo} ${word}`);
}

const isKept = (page: Page, address: string) =>
  until(page, async (address) => (await caches.match(address)) !== undefined, address);

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

test('the story that a reader came to first can be read again without a network, and the front page as itself', async (t) => {
  const { context, page, base } = await openedBy(t, { landing: STORY });
  const title = await headline(page);
  await isKept(page, STORY);
  await context.setOffline(true);
  await page.reload();
  assert.equal(await headline(page), title);
  await page.goto(`${base}/`);
  const rules = await page.evaluate(() => [...document.styleSheets].map(({ cssRules }) => cssRules.length));
  assert.equal(rules.filter((count) => count > 0).length, 2, 'that of the head, and that of the front page');
});

test('of many photos those shown last stay, and however many they are, styles and fonts stay', async (t) => {
  const { page, newsroom } = await openedBy(t, { landing: STORY, numbers: { MOST_PHOTOS: 2 } });
  await isKept(page, STORY);
  const keptIn = (store: string) =>
    page.evaluate(async (store) => {
      const requests = await (await caches.open(store)).keys();
      return requests.map(({ url }) => new URL(url).pathname);
    }, store);
  const keptAssets = async () => (await keptIn('warta-aset')).toSorted();
  const assets = await keptAssets();
  for (const name of ['.css', '.js', '.woff2'])
    assert.ok(
      assets.some((asset) => asset.endsWith(name)),
      name,
    );
  const [a = '', b = '', c = ''] = [...filesOf(newsroom.out).keys()]
    .filter((file) => file.startsWith('foto/'))
    .map((file) => `/${file}`);
  for (const photo of [a, b, a, c]) {
    await page.evaluate(async (photo) => (await fetch(photo)).blob(), photo);
    await until(
      page,
      async (photo) => (await (await caches.open('warta-foto')).keys()).at(-1)?.url.endsWith(photo),
      photo,
    );
  }
  await until(page, async () => (await (await caches.open('warta-foto')).keys()).length === 2);
  assert.deepEqual(await keptIn('warta-foto'), [a, c]);
  assert.deepEqual(await keptAssets(), assets);
});

test('where the network does not answer, a story is read from its copy, and the answer that comes late replaces that', async (t) => {
  let hold = Promise.withResolvers<void>();
  hold.resolve();
  const { newsroom, page, base, read } = await openedBy(t, {
    numbers: { PATIENCE: 300 },
    held: () => hold.promise,
  });
  await read(STORY);
  const title = await headline(page);
  withdraw(newsroom);
  await newsroom.build();
  hold = Promise.withResolvers();
  await page.goto(base + STORY, { waitUntil: 'commit' });
  assert.equal(await headline(page), title);
  assert.ok(await page.locator('article .body').count(), 'it is the copy');
  hold.resolve();
  await until(
    page,
    async (address) => (await (await caches.match(address))?.text())?.includes('Keliru seluruhnya.'),
    STORY,
  );
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
  await until(
    page,
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
  await until(page, async (address) => (await caches.match(address)) === undefined, STORY);
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
  await until(
    page,
    async () =>
      (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0,
  );
});

test('what comes after the stores were forgotten is not kept', async (t) => {
  const { page, base, read } = await openedBy(t);
  await read(STORY);
  // What the story before still brought may come between; then it is quiet.
  await until(page, async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return (await caches.keys()).length === 0;
  });
  await page.goto(base + OTHER, { waitUntil: 'networkidle' });
  await page.goto(`${base}/tidak-ada/`, { waitUntil: 'networkidle' });
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
});

test('where the browser cannot open its stores any more, everything comes from the network', async (t) => {
  const { context, page, base, read } = await openedBy(t);
  await read(STORY);
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => {
    const fail = () => Promise.reject(new DOMException('The store is damaged.', 'UnknownError'));
    Object.assign(caches, { open: fail, match: fail, has: fail });
  });
  assert.equal((await page.goto(base + OTHER))?.status(), 200);
  assert.equal(await page.locator('article .body').count(), 1);
  const loaded = await page.evaluate(async () => {
    const assets = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
      ({ href }) => href,
    );
    const photos = [...document.images].map(({ currentSrc, src }) => currentSrc || src);
    return Promise.all([...assets, ...photos].map(async (address) => (await fetch(address)).status));
  });
  assert.ok(loaded.length > 1 && loaded.every((status) => status === 200), loaded.join());
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
