/** Whole tiny newsrooms in temporary folders, really built, for tests of the press. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, type BuildResult, build } from '../../src/press/build.ts';
import { compile } from '../../src/press/compile.ts';
import { PressFailure } from '../../src/press/failure.ts';
import { takeLock } from '../../src/press/lock.ts';
import { KEPT_BY_CONTENT, SHARED } from '../room.ts';

export const PROJECT = resolve(fileURLToPath(new URL('../../', import.meta.url)));

/** A clock at which `tests/sites/kecil` has a draft, an embargoed and a withdrawn story. */
export const NOW = Date.parse('2026-03-04T12:00:00+07:00');

/** A newsroom on disk, its cache and its printed site. */
export interface TinyNewsroom {
  readonly articles: string;
  readonly cache: string;
  readonly out: string;
  /** Builds incrementally into `out`. */
  readonly build: (options?: Partial<BuildOptions>) => Promise<BuildResult>;
  /** Builds the same newsroom from nothing and answers every file of that site. */
  readonly clean: (options?: Partial<BuildOptions>) => Promise<Map<string, string>>;
}

/** Copies `tests/sites/<name>` into a temporary folder that is removed after the test. @param pictures see `sharedCache` */
export async function tinyNewsroom(
  t: { after: (done: () => void) => void },
  name: string,
  pictures: 'common' | 'own' = 'common',
): Promise<TinyNewsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'warta-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const articles = join(folder, 'articles');
  cpSync(join(PROJECT, 'tests', 'sites', name), articles, { recursive: true });
  await sharedCache(join(folder, 'cache'), pictures);
  const run = (cache: string, out: string, options: Partial<BuildOptions> = {}) =>
    build({
      project: PROJECT,
      articles,
      cache: join(folder, cache),
      out: join(folder, out),
      now: NOW,
      drafts: false,
      full: false,
      strict: false,
      workers: 0,
      ...options,
    });
  let cleanBuilds = 0;
  return {
    articles,
    cache: join(folder, 'cache'),
    out: join(folder, 'out'),
    build: (options) => run('cache', 'out', options),
    clean: async (options) => {
      const id = ++cleanBuilds;
      await sharedCache(join(folder, `clean-cache-${id}`));
      await run(`clean-cache-${id}`, `clean-${id}`, options);
      return filesOf(join(folder, `clean-${id}`));
    },
  };
}

/** A text as `filesOf` gives it: a character for each byte. */
export const bytesOf = (text: string) => Buffer.from(text).toString('latin1');

/** Every file of a folder by its path, with a hash-free stand-in for its bytes: latin1 text. */
export function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const entries = files.filter((file) => statSync(join(folder, file)).isFile());
  return new Map(entries.map((file) => [file, readFileSync(join(folder, file), 'latin1')]));
}

/**
 * Compiling, developing photos and drawing cards take seconds, so tests share what came of it.
 * @param cache a cache folder that gets the compiled renderer, and photos and cards in common with others
 * @param pictures its own, for a test that damages or compares them
 */
export async function sharedCache(cache: string, pictures: 'common' | 'own' = 'common'): Promise<void> {
  const release = await waitForLock(SHARED);
  try {
    await compile(PROJECT, SHARED);
    cpSync(join(SHARED, 'renderer'), join(cache, 'renderer'), { recursive: true });
    for (const kept of pictures === 'common' ? KEPT_BY_CONTENT : []) {
      mkdirSync(join(SHARED, kept), { recursive: true });
      if (!existsSync(join(cache, kept))) symlinkSync(join(SHARED, kept), join(cache, kept));
    }
  } finally {
    release();
  }
}

/** Only one test at a time may write to a folder that they have in common. */
export async function waitForLock(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      return takeLock(join(folder, 'lock'));
    } catch (error) {
      if (!(error instanceof PressFailure)) throw error;
      await wait(200);
    }
  }
}
