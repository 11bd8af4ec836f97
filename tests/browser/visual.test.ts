/** The site looks as it does in the README. `npm run screenshots -- --readme` takes new pictures when it shall look otherwise. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { demonstration } from '../site/demonstration.ts';
import { REFERENCES } from './references.ts';
import { openSite, pictureOf, type SiteBrowser } from './site-browser.ts';

/** Share of pixels that may differ: edges of letters and photos, which other versions of Chromium draw a shade otherwise. */
const TOLERANCE = 0.01;
/** How far apart two colours are before they count as different, 0 to 1. */
const THRESHOLD = 0.2;
/** Where a picture that differs is put, to look at. */
const DIFFERENT = 'screenshots/different';

const { dist } = await demonstration();
let site: SiteBrowser;
before(async () => {
  site = await openSite(dist);
});
after(() => site.close());

async function pixelsOf(png: Buffer) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** How much of two pictures differs, 0 to 1. */
async function difference(a: Buffer, b: Buffer): Promise<number> {
  const [was, is] = [await pixelsOf(a), await pixelsOf(b)];
  if (was.width !== is.width || was.height !== is.height) return 1;
  const { width, height } = is;
  return pixelmatch(was.data, is.data, undefined, width, height, { threshold: THRESHOLD }) / (width * height);
}

for (const [file, look] of REFERENCES) {
  test(`${look.address} at ${look.width} pixels, ${look.theme}, looks as in ${file}`, async () => {
    const picture = await pictureOf(site, look);
    const found = await difference(readFileSync(file), picture);
    if (found > TOLERANCE) {
      mkdirSync(DIFFERENT, { recursive: true });
      writeFileSync(join(DIFFERENT, basename(file)), picture);
    }
    assert.ok(
      found <= TOLERANCE,
      `${(found * 100).toFixed(2)} % differ; the new picture is in ${DIFFERENT}/`,
    );
  });
}

test('another theme is told from the picture', async () => {
  const [first] = REFERENCES;
  assert.ok(first);
  const [file, look] = first;
  assert.ok(
    (await difference(readFileSync(file), await pictureOf(site, { ...look, theme: 'dark' }))) > TOLERANCE,
  );
});
