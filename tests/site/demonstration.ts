/** The demonstration newsroom, printed once for each test file by the very command of the README. */
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { PROJECT, sharedCache } from '../press/tiny-newsroom.ts';

/** A clock at which the demonstration's one future story is still to come. */
const NOW = '2026-11-23T12:00:00+07:00';

/**
 * Prints the demonstration into a temporary folder that is removed after the tests of a file.
 * @returns where the site lies
 */
export async function demonstration(): Promise<{ readonly dist: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-demonstration-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  await print(folder);
  return { dist: join(folder, 'dist') };
}

async function print(folder: string): Promise<void> {
  const cache = join(folder, 'cache');
  await sharedCache(cache);
  const options = [
    '--articles',
    join(PROJECT, 'articles'),
    '--out',
    join(folder, 'dist'),
    '--cache',
    cache,
    '--now',
    NOW,
  ];
  execFileSync(process.execPath, [join(PROJECT, 'src/cli/warta.js'), 'build', ...options], { stdio: 'pipe' });
}

/** The printed pages: path under `dist/`, and HTML. Fragments and pages that only lead elsewhere are told apart. */
export function pagesOf(
  dist: string,
): readonly { readonly file: string; readonly html: string; readonly kind: 'page' | 'fragment' | 'moved' }[] {
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
