import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { demonstration } from '../site/demonstration.ts';

const PAGES = {
  front: '/',
  section: '/ekonomi/',
  article: '/2023/10/05/belgia-awasi-gudang-alibaba/',
  topic: '/topik/inflasi/',
};
const WIDTHS = [360, 768, 1280];
/** Without these switches Chromium asks its maker's servers at every start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

const { dist } = await demonstration();
let browser: Browser;
let server: Server;
let base = '';

before(async () => {
  const files = sirv(dist, { dev: true });
  server = createServer((request, response) =>
    files(request, response, () => void response.writeHead(404).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: QUIET,
  });
});
after(async () => {
  await browser.close();
  server.close();
});

interface Visit {
  readonly page: Page;
  /** Errors on the console, failed and refused requests, and requests to other sites. */
  readonly complaints: readonly string[];
}

async function visit(
  path: string,
  width: number,
  more: { dark?: boolean; javaScript?: boolean } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: more.dark ? 'dark' : 'light',
    javaScriptEnabled: more.javaScript ?? true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on(
    'request',
    (request) =>
      request.url().startsWith(base) ||
      request.url().startsWith('data:') ||
      complaints.push(`leaves the site: ${request.url()}`),
  );
  page.on(
    'response',
    (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
  );
  await page.goto(base + path, { waitUntil: 'load' });
  return { page, complaints };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const [name, path] of Object.entries(PAGES)) {
  for (const width of WIDTHS) {
    for (const dark of [false, true]) {
      test(`the ${name} page at ${width} pixels, ${dark ? 'dark' : 'light'}: nothing fails, nothing overflows, nobody is shut out`, async () => {
        const { page, complaints } = await visit(path, width, { dark });
        assert.ok(
          (await page.evaluate(() => document.documentElement.scrollWidth)) <= width,
          'no horizontal scroll',
        );
        await page.evaluate(AXE);
        const violations = await page.evaluate(async () => {
          const axe = Reflect.get(window, 'axe') as {
            run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
          return (await axe.run()).violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`,
          );
        });
        assert.deepEqual(violations, []);
        assert.deepEqual(complaints, []);
        await page.context().close();
      });
    }
  }
}

for (const [name, path] of Object.entries(PAGES)) {
  test(`the ${name} page fits a screen of 320 pixels`, async () => {
    const { page } = await visit(path, 320);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await page.context().close();
  });
}

test('what changes all the time comes when the reader nears it', async () => {
  const { page, complaints } = await visit(PAGES.article, 1280);
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
  const { page } = await visit(PAGES.article, 360);
  await page.locator('warta-share button').first().click();
  await page.waitForSelector('warta-share button:has-text("Tautan disalin")');
  assert.equal(
    await page.evaluate(() => navigator.clipboard.readText()),
    'https://warta.example/2023/10/05/belgia-awasi-gudang-alibaba/',
  );
  await page.context().close();
});

test('without JavaScript the story is complete, and the latest news are a link away', async () => {
  const { page, complaints } = await visit(PAGES.article, 360, { javaScript: false });
  assert.equal(await page.locator('warta-rail a[href="/terkini/"]').isVisible(), true);
  assert.equal(await page.locator('.share a').first().isVisible(), true);
  const text = (await page.locator('.body').textContent()) ?? '';
  assert.match(text, /^Warta, JAKARTA – Badan keamanan negara Belgia/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('the keyboard reaches the text first', async () => {
  const { page } = await visit(PAGES.article, 1280);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#warta-isi');
  await page.context().close();
});
