/**
 * `npm run screenshots`: every kind of page of the demonstration, in four widths and both themes, into `screenshots/`, to
 * look at. `npm run screenshots -- --readme` takes the few that the README shows and the visual test compares with.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { PAGE_KINDS } from '../tests/browser/page-kinds.ts';
import { REFERENCES } from '../tests/browser/references.ts';
import { type Look, openSite, pictureOf } from '../tests/browser/site-browser.ts';

const WIDTHS = [360, 768, 1280, 1920];
const THEMES = ['light', 'dark'] as const;

const every = Object.entries(PAGE_KINDS).flatMap(([name, address]) =>
  WIDTHS.flatMap((width) =>
    THEMES.map((theme): readonly [string, Look] => [
      `screenshots/${name}-${width}-${theme}.png`,
      { address, width, theme },
    ]),
  ),
);
const looks = process.argv.includes('--readme') ? REFERENCES : every;

const site = await openSite('dist');
for (const [file, look] of looks) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await small(await pictureOf(site, look)));
}
await site.close();
console.log(`${looks.length} pictures of dist/`);

/** With a palette, a picture of type and flat colours takes a third of the bytes. */
function small(png: Buffer): Promise<Buffer> {
  return sharp(png).png({ palette: true, effort: 10 }).toBuffer();
}
