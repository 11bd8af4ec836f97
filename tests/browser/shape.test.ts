/** Parts of a page stand where they belong, on screens and on paper. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { demonstration } from '../site/demonstration.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';

/** WCAG 2.2, 2.5.8 */
const TARGET = 24;

const { dist } = await demonstration();
let site: SiteBrowser;
before(async () => {
  site = await openSite(dist);
});
after(() => site.close());

async function open(address: string, width: number): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(site.base + address, { waitUntil: 'load' });
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  return page;
}

/** Of all that a page has of a kind, in pixels. */
const boxesOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { left, right, top, bottom, height } = element.getBoundingClientRect();
      return { left, right, top, bottom, height };
    }),
  );

/** Of the first. */
async function boxOf(page: Page, selector: string) {
  const [box] = await boxesOf(page, selector);
  assert.ok(box, selector);
  return box;
}

test('a standing page begins below the masthead, at its edge, with its text right below its head', async () => {
  const page = await open('/redaksi/', 1280);
  const [name, head, text] = [
    await boxOf(page, '.masthead-name'),
    await boxOf(page, 'h1'),
    await boxOf(page, '.body > h2'),
  ];
  assert.equal(head.left, name.left);
  const { bottom } = await boxOf(page, '.list-head');
  assert.ok(text.top - bottom < 40, `${text.top - bottom} pixels`);
  await page.close();
});

test('on paper what stands beside a text is set smaller than the text', async () => {
  const page = await open('/2023/10/05/belgia-awasi-gudang-alibaba/', 1280);
  await page.emulateMedia({ media: 'print' });
  const sizeOf = async (selector: string) =>
    Number.parseFloat(
      await page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontSize),
    );
  const text = await sizeOf('.body > p');
  for (const beside of ['.byline', '.figure figcaption', '.credits', '.printed-address'])
    assert.ok((await sizeOf(beside)) < text, beside);
  assert.equal(await page.locator('.read-also').first().isVisible(), false);
  await page.close();
});

test('a small masthead is one line: the name, the edition where it has room, and the search at the end', async () => {
  for (const width of [320, 768]) {
    const page = await open('/ekonomi/', width);
    const [top, name, search] = [
      await boxOf(page, '.masthead-top'),
      await boxOf(page, '.masthead-name'),
      await boxOf(page, '.masthead-search'),
    ];
    assert.equal(search.right, top.right, `at ${width}`);
    assert.ok(search.top < name.bottom, `at ${width}`);
    const edition = await boxOf(page, '.masthead-edition');
    if (width > 320) assert.ok(search.left - edition.right < 20, 'the edition stands beside the search');
    await page.close();
  }
});

test('ways to share stand on one line at even distances, and none is torn', async () => {
  const photo = await open('/2023/10/02/foto-hari-batik-tiga-motif/', 1280);
  const middles = (
    await boxesOf(photo, '.article > .share > .share-title, .article > .share .share-links a')
  ).map(({ top, bottom }) => (top + bottom) / 2);
  assert.ok(Math.max(...middles) - Math.min(...middles) < 1, `${middles}`);
  assert.equal(
    await photo
      .locator('.article > .share a:text-is("X")')
      .evaluate((link) => getComputedStyle(link).textAlign),
    'center',
  );
  await photo.close();
  const advertorial = await open('/2023/10/20/kenali-buletin-pagi-warta/', 1280);
  await advertorial.waitForSelector('.share-device button');
  const { height } = await boxOf(advertorial, '.article > .share .share-device button');
  assert.ok(height < 40, `${height} pixels`);
  await advertorial.close();
});

test('the heading below the first list of feeds keeps its distance', async () => {
  const page = await open('/rss/', 1280);
  const [list, letters] = [await boxOf(page, 'main .columns'), await boxOf(page, '.letters')];
  assert.ok(letters.top - list.bottom > 20, `${letters.top - list.bottom} pixels`);
  await page.close();
});

test('the link to the paper on screens is as high as a finger asks', async () => {
  const page = await open('/2023/10/05/belgia-awasi-gudang-alibaba/', 1280);
  const { height } = await boxOf(page, '.epaper a');
  assert.ok(height >= TARGET, `${height} pixels`);
  await page.close();
});
