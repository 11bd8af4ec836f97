/** Counts what a generator printed. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Printed {
  readonly pages: number;
  readonly bytes: number;
}

/** Pages, feeds and sitemaps; photos and styles are not counted, since peers get theirs ready-made. */
const PAGE = /\.(html|xml|json|opml)$/;

/** Memory does not grow with the site beyond one folder's names. */
export function printedIn(folder: string): Printed {
  let pages = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const inside = entry.isDirectory() ? printedIn(path) : printedAt(path);
    pages += inside.pages;
    bytes += inside.bytes;
  }
  return { pages, bytes };
}

const printedAt = (file: string): Printed =>
  PAGE.test(file) ? { pages: 1, bytes: statSync(file).size } : { pages: 0, bytes: 0 };
