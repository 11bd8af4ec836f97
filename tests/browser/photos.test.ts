/** Photos as readers get them: the file that a browser chooses, next to the box that the layout shows it in. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { tinyNewsroom } from '../press/tiny-newsroom.ts';
import { demonstration } from '../site/demonstration.ts';
import { layOutAll, openSite } from './site-browser.ts';

const PAGES = {
  front: '/',
  section: '/ekonomi/',
  topic: '/topik/sejarah/',
  'upright and panorama': '/2023/08/27/foto-krakatau-140-tahun/',
  article: '/2023/10/05/belgia-awasi-gudang-alibaba/',
  'article with photos in its text': '/2023/08/22/pm25-partikel-yang-tidak-terlihat/',
  'article with a gallery': '/2023/09/19/sumbu-filosofi-yogyakarta-warisan-dunia/',
  'article with a video': '/2023/08/24/chandrayaan-3-mendarat/',
  'photo story': '/2023/10/02/foto-hari-batik-tiga-motif/',
  'paper of a day': '/indeks/2023/10/05/',
};
const WIDTHS = [360, 768, 1280];
const DENSITIES = [1, 2];

/** More than this times the pixels of the box is a waste of a reader's data, and rare. */
const WASTE = 1.6;
/** How many photos of all may be such a waste. */
const RARELY = 0.05;
const { dist } = await demonstration();
const { browser, base, close } = await openSite(dist);
after(close);

/** A photo on a page. */
interface Shown {
  /** Width of the original, and of the file that was chosen. Pixels. */
  readonly original: number;
  readonly chosen: number;
  /** Device pixels that the whole picture takes, what the box cuts off included. */
  readonly needed: number;
  readonly where: string;
}

async function open(path: string, width: number, density: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: density });
  const page = await context.newPage();
  await page.goto(base + path, { waitUntil: 'load' });
  return page;
}

/** Every photo of a page, after a reader scrolled through it. */
async function photosOn(page: Page): Promise<readonly Shown[]> {
  return page.evaluate(async () => {
    const photos = [...document.querySelectorAll<HTMLImageElement>('picture img')];
    const shown: Shown[] = [];
    for (const image of photos) {
      image.scrollIntoView({ block: 'center' });
      await image.decode();
      const { width, height } = image.getBoundingClientRect();
      const isCut = getComputedStyle(image).objectFit === 'cover';
      const aspect = Number(image.getAttribute('width')) / Number(image.getAttribute('height'));
      shown.push({
        original: Number(image.getAttribute('width')),
        chosen: Number(/-(\d+)\.\w+$/.exec(image.currentSrc)?.[1]),
        needed: Math.max(width, isCut ? height * aspect : 0) * devicePixelRatio,
        where: `${Math.round(width)} × ${Math.round(height)} in ${image.closest('[class]')?.className}`,
      });
    }
    return shown;
  });
}

/** A pixel is forgiven: boxes end between pixels. */
const isEnough = ({ chosen, original, needed }: Shown) => chosen >= Math.min(needed - 1, original);

const everywhere: Shown[] = [];
for (const [name, path] of Object.entries(PAGES)) {
  for (const width of WIDTHS) {
    for (const density of DENSITIES) {
      test(`photos of the ${name} page are sharp at ${width} pixels and density ${density}`, async () => {
        const page = await open(path, width, density);
        const photos = await photosOn(page);
        await page.context().close();
        assert.ok(photos.length > 0);
        everywhere.push(...photos);
        for (const photo of photos) {
          assert.ok(isEnough(photo), JSON.stringify(photo));
        }
      });
    }
  }
}

test('photos are rarely much larger than their boxes', () => {
  const wasteful = everywhere.filter(({ chosen, needed }) => chosen > needed * WASTE);
  assert.ok(
    wasteful.length <= everywhere.length * RARELY,
    `${wasteful.length} of ${everywhere.length}: ${JSON.stringify(wasteful.slice(0, 5))}`,
  );
});

test('nothing moves when photos come, and what is first is fetched first', async () => {
  for (const path of Object.values(PAGES)) {
    const page = await open(path, 360, 2);
    await layOutAll(page);
    const boxes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('picture img')].map((image) => {
          const { top, height } = image.getBoundingClientRect();
          return { top: top + scrollY, height };
        }),
      );
    const before = await boxes();
    await photosOn(page);
    for (const [i, { top, height }] of (await boxes()).entries()) {
      const was = before[i] ?? assert.fail('a photo came to be');
      // A scrolled page stands between pixels.
      const moved = `${path}, photo ${i}, from ${was.top} + ${was.height} to ${top} + ${height}`;
      assert.ok(Math.abs(top - was.top) <= 1 && Math.abs(height - was.height) <= 1, moved);
    }
    const urgent = await page.locator('img[fetchpriority]').count();
    assert.ok(urgent <= 1, `${path} has ${urgent} photos that are fetched before all others`);
    assert.equal(await page.locator('img[fetchpriority][loading=lazy]').count(), 0);
    assert.equal(await page.locator('picture img:not([decoding=async])').count(), 0);
    await page.context().close();
  }
});

const WIDE = { width: 1800, height: 600 };
const RED = { r: 255, g: 0, b: 0 };
const TALL = { width: 400, height: 1200 };

const tower = () =>
  sharp({ create: { ...TALL, channels: 3, background: RED } })
    .jpeg()
    .toBuffer();

/** A wide grey wall, and a red door at its right end, which is where the focus is. */
const wall = () =>
  sharp({ create: { ...WIDE, channels: 3, background: '#888' } })
    .composite([
      { input: { create: { width: 120, height: 300, channels: 3, background: RED } }, left: 1560, top: 200 },
    ])
    .jpeg()
    .toBuffer();

test('a crop keeps the focus, stays sharp, and its place has the colour of the photo before it comes', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  const story = join(newsroom.articles, '2026/03/03/panen-raya.md');
  writeFileSync(join(newsroom.articles, '2026/03/03/pintu.jpg'), await wall());
  writeFileSync(join(newsroom.articles, '2026/03/03/menara.jpg'), await tower());
  const text = readFileSync(story, 'utf8').replace(/^image:.*\n/m, '');
  writeFileSync(
    story,
    text.replace('---\n', '---\nimage: { src: pintu.jpg, alt: "Pintu merah", focus: "90% 50%" }\n') +
      '\n![Menara](menara.jpg)\n',
  );
  writeFileSync(join(newsroom.articles, '_desk/front.yml'), 'lead: 2026/03/03/panen-raya\n');
  assert.deepEqual((await newsroom.build()).problems, []);
  const site = await openSite(newsroom.out);
  t.after(site.close);
  for (const path of ['/', '/desa/', '/terkini/']) {
    const page = await site.browser.newPage({ viewport: { width: 768, height: 900 } });
    await page.goto(site.base + path);
    for (const photo of await photosOn(page)) assert.ok(isEnough(photo), JSON.stringify(photo));
    const image = page.locator('picture img').first();
    assert.equal(
      await image.evaluate((shown) => getComputedStyle(shown).backgroundColor),
      'rgb(136, 136, 136)',
    );
    const [red, green] = (await sharp(await image.screenshot()).stats()).channels;
    assert.ok(Number(red?.mean) > Number(green?.mean) + 2, `${path} shows the door`);
    await page.close();
  }
  const page = await site.browser.newPage({ viewport: { width: 768, height: 900 } });
  await page.goto(`${site.base}/2026/03/03/panen-raya/`);
  const { width = 0, height = 0 } = (await page.locator('.body img').boundingBox()) ?? {};
  assert.ok(height > 700 && height <= 900, 'an upright photo fills the screen’s height and not more');
  assert.ok(
    Math.abs(height / width - TALL.height / TALL.width) < 0.02,
    `no ground beside it: ${width} × ${height}`,
  );
});
