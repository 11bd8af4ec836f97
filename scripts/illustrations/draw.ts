/**
 * Draws the demonstration newsroom's illustrations beside its stories and desk files, and the site's own marks into `public/`.
 * The same bytes on each run. Usage: node scripts/illustrations/draw.ts
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import { ILLUSTRATIONS, SCENES } from './illustrations.ts';
import { appIcon, favicon, wordmark } from './marks.ts';
import { PALETTES } from './palette.ts';
import { CANVASES } from './shapes.ts';

const named = namedPictures();
checkTable(named);
for (const file of named) await drawPicture(file);
await drawMarks('public');

/** Pictures that stories, authors and topics name, as paths. */
function namedPictures(): readonly string[] {
  return globSync(['articles/[0-9]*/**/*.md', 'articles/_desk/*/*.md'])
    .toSorted()
    .flatMap((story) => {
      const text = readFileSync(story, 'utf8');
      const lead = /^ {2}src: (\S+\.jpg)$/m.exec(text)?.[1];
      const inBody = [...text.matchAll(/!\[[^\]]*\]\((\S+\.jpg)/g)].map((match) => match[1] ?? '');
      return [...(lead ? [lead] : []), ...inBody].map((picture) => join(dirname(story), picture));
    });
}

/** @throws Error when a file names a picture that the table lacks, or the table has one that no file names */
function checkTable(files: readonly string[]): void {
  const names = new Set(files.map((file) => basename(file, '.jpg')));
  const missing = [...names].filter((name) => !(name in ILLUSTRATIONS));
  const unused = Object.keys(ILLUSTRATIONS).filter((name) => !names.has(name));
  if (missing.length > 0 || unused.length > 0)
    throw new Error(
      `Not in illustrations.ts: ${missing.join(', ') || '-'}. In no file: ${unused.join(', ') || '-'}.`,
    );
}

async function drawPicture(file: string): Promise<void> {
  const name = basename(file, '.jpg');
  const [scene, mood, canvas = 'landscape'] = ILLUSTRATIONS[name] ?? [];
  if (!scene || !mood) return;
  const { width, height } = CANVASES[canvas];
  const drawing = svg(width, height, SCENES[scene](PALETTES[mood], name));
  writeFileSync(
    file,
    await sharp(Buffer.from(drawing))
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 78, mozjpeg: true })
      .toBuffer(),
  );
}

async function drawMarks(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'favicon.svg'), `${svg(64, 64, favicon())}\n`);
  const png = (width: number, height: number, drawing: string, scale: number) =>
    sharp(Buffer.from(svg(width, height, drawing)), { density: 72 * scale })
      .png()
      .toBuffer();
  writeFileSync(join(folder, 'apple-touch-icon.png'), await png(180, 180, appIcon(180), 1));
  writeFileSync(join(folder, 'icon-512.png'), await png(512, 512, appIcon(512), 1));
  writeFileSync(join(folder, 'logo.png'), await png(600, 60, wordmark(), 1));
}

function svg(width: number, height: number, drawing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawing}</svg>`;
}
