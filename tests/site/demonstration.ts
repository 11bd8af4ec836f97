/** The demonstration newsroom, printed for test files by the very command of the README. */
import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT, sharedCache, waitForLock } from '../press/tiny-newsroom.ts';

/** A clock at which the demonstration's one future story is still to come. */
export const NOW = '2026-11-23T12:00:00+07:00';

/** One for each checkout; a site may not lie in `node_modules`, where tests have all else in common. */
const FOLDER = join(tmpdir(), `warta-demonstration-${hash('sha1', PROJECT).slice(0, 12)}`);

/**
 * Prints the demonstration, where the last test file left it: what nobody changed since is not printed again.
 * @returns where the site lies; nobody may write into it
 */
export async function demonstration(): Promise<{ readonly dist: string }> {
  const [cache, dist] = [join(FOLDER, 'cache'), join(FOLDER, 'dist')];
  const release = await waitForLock(FOLDER);
  try {
    await sharedCache(cache);
    const folders = ['--articles', join(PROJECT, 'articles'), '--out', dist, '--cache', cache];
    const words = [join(PROJECT, 'src/cli/warta.js'), 'build', ...folders, '--now', NOW];
    execFileSync(process.execPath, words, { stdio: 'pipe' });
  } finally {
    release();
  }
  return { dist };
}

/** A page as it was printed. */
export interface PrintedPage {
  /** Its path under `dist/`. */
  readonly file: string;
  readonly html: string;
  /** Fragments and pages that only lead elsewhere are no pages of their own. */
  readonly kind: 'page' | 'fragment' | 'moved';
}

/** Every page of a printed site. @param dist the folder of the site */
export function pagesOf(dist: string): readonly PrintedPage[] {
  return globSync('**/*.html', { cwd: dist })
    .toSorted()
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const kind = file.startsWith('potongan/')
        ? 'fragment'
        : html.includes('http-equiv="refresh"')
          ? 'moved'
          : 'page';
      return { file, html, kind };
    });
}

/** What a quoted attribute or an element's text says, entities decoded. */
export const decoded = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
