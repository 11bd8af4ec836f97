/** Odd states hold their shape: on the narrowest phone, with text twice as large, and on a desk. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { build } from '../../src/press/build.ts';
import { NOW, PROJECT, sharedCache } from '../press/tiny-newsroom.ts';
import { violationsOn } from './axe.ts';
import { ODD, writeOddNewsroom } from './odd-newsroom.ts';
import { layOutAll, movedOn, openSite, readToTheEnd, type SiteBrowser, watched } from './site-browser.ts';

/** Enough closed pages that the pages of a list cannot stand in one line. */
const RUNNING = 3000;

/** Ten rem: more than the space between two parts of a page. Pixels. */
const MOST_GAP = 160;

const folder = mkdtempSync(join(tmpdir(), 'warta-odd-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const [articles, cache, out] = ['articles', 'cache', 'out'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
writeOddNewsroom(articles, RUNNING);
await sharedCache(cache);
const { problems } = await build({
  project: PROJECT,
  articles,
  cache,
  out,
  now: NOW,
  drafts: false,
  full: false,
  strict: false,
  workers: 0,
});

let site: SiteBrowser;
before(async () => {
  site = await openSite(out);
});
after(() => site.close());

test('the odd newsroom is an honest one', () => {
  assert.deepEqual(problems, []);
});

test('a topic that runs for years leads to each of them, and its closed pages to its first stories', () => {
  const html = (address: string) => readFileSync(join(out, address, 'index.html'), 'utf8');
  const newest = html(ODD.bigTopic);
  const nav = /<nav class="pages" aria-label="Berita menurut tahun">(.*?)<\/nav>/s.exec(newest)?.[1] ?? '';
  const years = [...nav.matchAll(/href="([^"]+)">(\d{4})</g)].map(([, page = '', year = '']) => ({
    page,
    year,
  }));
  assert.deepEqual(
    years.map(({ year }) => year),
    ['2024', '2023', '2022', '2021', '2020'],
  );
  for (const { page, year } of years) {
    assert.match(html(page), new RegExp(`<time datetime="${year}-`), `${page} has stories of ${year}`);
    assert.match(html(page), /href="\/topik\/berjalan\/hal\/1\/"/);
    assert.doesNotMatch(html(page), /<nav class="pages"/, 'what is closed never names what comes');
  }
});

/** Elements whose words stand out of their own box, or out of the page. */
const spilling = (page: Page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const words = [...document.querySelectorAll('h1, h2, h3, p, li, a, td, figcaption')];
    return words
      .filter((element) => {
        const scroller = element.closest('.section-nav, .strip, .table, .visually-hidden, .skip');
        return !scroller && element.getBoundingClientRect().right > room + 1;
      })
      .map((element) => element.outerHTML.slice(0, 100));
  });

/** axe judges the narrowest and the widest page, each in its own theme. */
const SETTINGS = [
  { name: 'at 320 pixels, dark', width: 320, fontSize: '', theme: 'dark', isJudged: true },
  {
    name: 'at 360 pixels with text twice as large',
    width: 360,
    fontSize: '200%',
    theme: 'light',
    isJudged: false,
  },
  { name: 'at 1280 pixels, light', width: 1280, fontSize: '', theme: 'light', isJudged: true },
] as const;

for (const { name, width, fontSize, theme, isJudged } of SETTINGS) {
  for (const [state, address] of Object.entries(ODD)) {
    test(`${state} ${name}: nothing runs out of the page, and nobody is shut out`, async () => {
      const page = await site.browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
      await page.goto(site.base + address);
      await layOutAll(page);
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, fontSize);
      assert.deepEqual(await spilling(page), []);
      assert.ok(
        (await page.evaluate(() => document.documentElement.scrollWidth)) <= width,
        'no sideways scroll',
      );
      if (isJudged) assert.deepEqual(await violationsOn(page), []);
      await page.close();
    });
  }
}

/** Words of these elements that are printed on more than one line. */
const brokenWords = (page: Page, elements: string) =>
  page.locator(elements).evaluateAll((found) =>
    found.flatMap((element) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      while (texts.nextNode())
        for (const { index, 0: word } of texts.currentNode.nodeValue?.matchAll(/[\p{L}\p{N}]+/gu) ?? []) {
          const range = new Range();
          range.setStart(texts.currentNode, index);
          range.setEnd(texts.currentNode, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(word);
        }
      return broken;
    }),
  );

test('the longest words of a headline stand whole on the narrowest phone', async () => {
  const page = await site.browser.newPage({ viewport: { width: 320, height: 800 } });
  for (const address of [ODD.longHeadline, ODD.front]) {
    await page.goto(site.base + address);
    assert.deepEqual(await brokenWords(page, 'h1, .banner h2'), [], address);
  }
  await page.close();
});

test('headlines of lists break no word, beside a photo and in columns, however narrow they are', async () => {
  const page = await site.browser.newPage();
  for (const width of [320, 640, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of [ODD.front, ODD.wideWordsSection, ODD.timeline, ODD.authorWithFace, ODD.opinion]) {
      await page.goto(site.base + address);
      await layOutAll(page);
      assert.ok((await page.locator('.wide-word').count()) > 0, address);
      assert.deepEqual(await brokenWords(page, 'h1, h2, h3'), [], `${address} at ${width} pixels`);
    }
  }
  await page.close();
});

test('calendars break no number and no month, with text twice as large too', async () => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 800 } });
  for (const address of [ODD.month, ODD.year]) {
    await page.goto(site.base + address);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    assert.ok((await page.locator('main :is(.month, .year) a').count()) > 0);
    assert.deepEqual(await brokenWords(page, '.month, .year'), [], address);
  }
  await page.close();
});

test('where little came below a story no room is left for more, and nothing moves in sight when it goes', async () => {
  const page = await watched(site, 360);
  await page.goto(site.base + ODD.opinion);
  await readToTheEnd(page);
  const gap = await page.locator('.rail-fragment').evaluate((rail) => {
    const ends = [...rail.children].map((part) => part.getBoundingClientRect().bottom);
    return rail.getBoundingClientRect().bottom - Math.max(...ends);
  });
  assert.ok(gap < MOST_GAP, `${gap} pixels`);
  assert.deepEqual(await movedOn(page), []);
  await page.context().close();
});

test('what can be touched is large enough for a finger', async () => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 800 } });
  for (const address of Object.values(ODD)) {
    await page.goto(site.base + address);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('a, button')]
        .filter(
          (element) =>
            !element.closest('.body, .skip, h1, h2, h3, .standfirst') && element.getClientRects().length > 0,
        )
        .filter((element) => element.getBoundingClientRect().height < 23.5)
        .map((element) => element.outerHTML.slice(0, 90)),
    );
    assert.deepEqual(small, [], address);
  }
  await page.close();
});

test('a name written from the right leaves the words around it in their order', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.base + ODD.rightToLeft);
  const [first, second] = await page.locator('.byline bdi').all();
  assert.ok(first && second);
  const [left, right] = [await first.boundingBox(), await second.boundingBox()];
  assert.ok((left?.x ?? 0) < (right?.x ?? 0), 'the first author stands first');
  await page.close();
});

test('a story written from the right begins at the right, and what the site says beside it is read from the left', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
  // In one go: what a search found is drawn anew when more of it comes.
  const directions = (selector: string) =>
    page.evaluate((selector) => {
      const found = [...document.querySelectorAll(selector)];
      return [...new Set(found.map((element) => getComputedStyle(element).direction))];
    }, selector);
  await page.goto(site.base + ODD.arabic);
  for (const text of [
    'h1',
    '.article-head .standfirst',
    'figcaption',
    '.body p:not(.read-also)',
    '.body li',
    '.body td',
  ])
    assert.deepEqual(await directions(`.article ${text}`), ['rtl'], text);
  for (const own of ['.kicker', '.byline', '.share', '.correction-note', '.read-also', '.article-foot p'])
    assert.deepEqual(await directions(`.article ${own}`), ['ltr'], own);
  for (const beside of ['.masthead a', '.after-article h2', '.footer a'])
    assert.deepEqual(await directions(beside), ['ltr'], beside);
  const head = page.locator('.article-head :is(.kicker a, h1, .standfirst, .byline > p)');
  const edges = await head.evaluateAll((parts) =>
    parts.map((part) => {
      const words = new Range();
      words.selectNodeContents(part);
      return Math.round(Math.max(...[...words.getClientRects()].map(({ right }) => right)));
    }),
  );
  const { x = 0, width = 0 } = (await page.locator('.article-head').boundingBox()) ?? {};
  assert.deepEqual(edges, Array(5).fill(Math.round(x + width)), 'all of the head stands at the right edge');
  for (const [address, headline] of [
    [ODD.front, '.teaser :is(h2, h3)[lang=ar]'],
    [ODD.timeline, '.teaser h3[lang=ar]'],
    [ODD.authorWithFace, '.teaser h2[lang=ar]'],
    [ODD.light, 'h3:has([lang=ar])'],
    [ODD.corrections, 'h2:has([lang=ar])'],
  ] as const) {
    await page.goto(site.base + address);
    assert.deepEqual(await directions(headline), ['rtl'], address);
    assert.deepEqual(await directions('.meta'), ['ltr'], address);
  }
  await page.goto(`${site.base}/cari/?q=${encodeURIComponent('المياه')}`);
  await page.locator('.search-found a').first().waitFor();
  assert.deepEqual(await directions('.search-found a'), ['rtl']);
  await page.close();
});

test('an advertisement stands on another ground, in another letter, and says so twice', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.base + ODD.advertorial);
  assert.equal(await page.locator('.advertorial-label').count(), 2);
  const look = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const { fontFamily, backgroundColor } = getComputedStyle(element);
      return { fontFamily: fontFamily.split(',')[0], backgroundColor };
    });
  const [advert, paper] = [await look('.article'), await look('body')];
  assert.notEqual(advert.backgroundColor, paper.backgroundColor);
  assert.notEqual((await look('.article h1')).fontFamily, paper.fontFamily);
  await page.close();
});

for (const [name, address] of Object.entries({
  'a very short story when the buttons to share it come': ODD.opinion,
  'what a section of one story has': ODD.oneStorySection,
  'what a section without stories says': ODD.emptySection,
  'the little that the front page has': ODD.front,
})) {
  test(`nothing moves below ${name}`, async () => {
    for (const width of [360, 768, 1280]) {
      const page = await watched(site, width);
      await page.goto(site.base + address);
      await readToTheEnd(page);
      assert.deepEqual(await movedOn(page), [], `${width} pixels`);
      await page.context().close();
    }
  });
}

test('on paper an advertisement says so in black on white, once where it begins and once where it ends', async () => {
  const page = await site.browser.newPage({ colorScheme: 'dark' });
  await page.goto(site.base + ODD.advertorial);
  await page.emulateMedia({ media: 'print' });
  const looks = await page.locator('.advertorial-label').evaluateAll((labels) =>
    labels.map((label) => {
      const { color, backgroundColor, position, borderBlockStartStyle } = getComputedStyle(label);
      return [color, backgroundColor, position, borderBlockStartStyle].join();
    }),
  );
  const black = 'rgb(0, 0, 0),rgba(0, 0, 0, 0),static,solid';
  assert.deepEqual(looks, [black, black]);
  await page.close();
});

test('on paper a story has its address and its code, and no navigation', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.base + ODD.longHeadline);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.printed-address').isVisible(), true);
  assert.match(
    (await page.locator('.printed-address').textContent()) ?? '',
    /https:\/\/ganjil\.example\/2026\/03\/04\/judul-panjang\//,
  );
  for (const gone of ['.section-nav', '.share >> nth=0', '.rail >> nth=0', '.after-article'])
    assert.equal(await page.locator(gone).isVisible(), false, gone);
  await page.close();
});

test('motion is for who wants it', async () => {
  const sheet = readFileSync('src/styles/settings.css', 'utf8');
  const within = sheet.slice(
    sheet.indexOf('prefers-reduced-motion: no-preference'),
    sheet.indexOf('forced-colors'),
  );
  assert.ok(within.includes('scroll-behavior: smooth'));
});
