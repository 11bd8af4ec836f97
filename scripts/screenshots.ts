/**
 * `npm run screenshots`: every kind of page of the demonstration, in four widths and both themes, into `screenshots/`, to
 * look at. `npm run screenshots -- --readme` takes the few that the README shows and the visual test compares with.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { REFERENCES } from '../tests/browser/references.ts';
import { type Look, openSite, pictureOf } from '../tests/browser/site-browser.ts';

const PAGES = {
  depan: '/',
  terkini: '/terkini/',
  kanal: '/ekonomi/',
  berita: '/2023/10/05/belgia-awasi-gudang-alibaba/',
  opini: '/2023/09/19/opini-beranda-milik-pembaca/',
  penjelasan: '/2023/10/10/cara-kerja-pemilu-2024/',
  foto: '/2023/10/02/foto-hari-batik-tiga-motif/',
  video: '/2023/09/25/osiris-rex-membawa-pulang-bennu/',
  advertorial: '/2023/10/20/kenali-buletin-pagi-warta/',
  ralat: '/2023/10/09/indonesia-tujuh-emas-di-hangzhou/',
  ditarik: '/2023/09/14/latar-keketuaan-asean/',
  topik: '/topik/inflasi/',
  'lini-masa': '/topik/nobel/',
  'semua-topik': '/topik/',
  penulis: '/penulis/desk-ekonomi/',
  indeks: '/indeks/',
  bulan: '/indeks/2023/10/',
  hari: '/indeks/2023/10/02/',
  terpopuler: '/terpopuler/',
  'semua-ralat': '/ralat/',
  redaksi: '/redaksi/',
  rss: '/rss/',
} as const;
const WIDTHS = [360, 768, 1280, 1920];
const THEMES = ['light', 'dark'] as const;

const every = Object.entries(PAGES).flatMap(([name, address]) =>
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
