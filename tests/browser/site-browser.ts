/** A printed site on a local address, and Debian's Chromium to look at it with. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { fileOf, notFoundAddress } from '../../src/addresses.ts';

/** Without these switches Chromium asks its maker's servers at every start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];
/** Without these, how letters are drawn depends on the machine's settings. */
const EVEN = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

export interface SiteBrowser {
  /** Where the site is: `http://127.0.0.1:…`. */
  readonly base: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Chromium as pages see it, without the windows and menus around them, which nobody sees here and which take half of the time. */
const CHROMIUM = '/usr/bin/chromium-headless-shell';

/** @param switches of Chromium, beside those that keep it from asking its maker's servers */
export const launch = (switches: readonly string[]): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? CHROMIUM,
    args: [...QUIET, ...switches],
  });

/** @param dist the folder of a printed site @param held what every answer waits for */
export async function openSite(dist: string, held?: () => Promise<void> | undefined): Promise<SiteBrowser> {
  const files = sirv(dist, { dev: true });
  const missing = readFileSync(join(dist, fileOf(notFoundAddress())));
  const server = createServer(async (request, response) => {
    await held?.();
    files(
      request,
      response,
      () => void response.writeHead(404, { 'content-type': 'text/html' }).end(missing),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launch(EVEN);
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

export interface Visit {
  readonly page: Page;
  /** Errors on the console, failed and refused requests, and requests to other sites. */
  readonly complaints: readonly string[];
}

/** Opens a page in a context of its own, and listens to what goes wrong on it from then on. */
export async function visit(
  { browser, base }: SiteBrowser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 900 },
    colorScheme: 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  const complaints = complaintsOf(page, base);
  await page.goto(base + address, { waitUntil: 'load' });
  return { page, complaints };
}

/** @returns a list that grows with each thing that goes wrong on the page */
export function complaintsOf(page: Page, base: string): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith('data:')) complaints.push(`leaves the site: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}

export interface Look {
  readonly address: string;
  /** CSS pixels. */
  readonly width: number;
  readonly theme: 'light' | 'dark';
  /** Of the picture; without it, the whole page. */
  readonly height?: number;
}

/**
 * A picture of a page as it stands when everything has come: fonts, photos down the page, and what scripts fetch.
 * @returns PNG
 */
export async function pictureOf({ browser, base }: SiteBrowser, look: Look): Promise<Buffer> {
  const { address, width, theme, height } = look;
  const context = await browser.newContext({
    viewport: { width, height: height ?? 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await drawAll(page);
  await page.goto(base + address, { waitUntil: 'load' });
  await settle(page);
  const picture = await page.screenshot({ fullPage: height === undefined, animations: 'disabled' });
  // What the page fetches ahead for the next one may be on its way.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
  return picture;
}

/** A page waits neither for its fonts nor for the layout of what nobody sees yet, a picture of it does. */
async function drawAll(page: Page): Promise<void> {
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text())
        .replaceAll('font-display:optional', 'font-display:block')
        .replaceAll('content-visibility:auto', 'content-visibility:visible'),
    });
  });
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    document.querySelector('.rail-fragment')?.scrollIntoView();
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
    window.scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
}

/** Lays out also what is far from the screen, in the fonts that only it needs, to be judged with all else. */
export async function layOutAll(page: Page): Promise<void> {
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  await page.evaluate(async () => {
    // Fonts are asked for when the text that needs them is laid out.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });
}

/** A page that counts how much of it moves. */
export async function watched({ browser }: SiteBrowser, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Reflect.set(window, 'moved', []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) Reflect.get(window, 'moved').push(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return page;
}

export async function readToTheEnd(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let at = 0; at < height; at += 600) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(50);
  }
  await page.waitForLoadState('networkidle');
}

/** Each move of a page that is `watched`, as layout shifts are scored. */
export const movedOn = (page: Page) => page.evaluate((): readonly number[] => Reflect.get(window, 'moved'));
