import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual, promisify } from 'node:util';
import { PressFailure } from './failure.ts';
import { fingerprintOf } from './fingerprint.ts';
import { keep, takeKept } from './kept-renderer.ts';
import { isAlive } from './lock.ts';

/** Where Astro is told to put the renderer; set only while Warta itself compiles, see `adapter.ts`. */
export const RENDERER_FOLDER_VARIABLE = 'WARTA_RENDERER_FOLDER';

/** A compiled renderer: its module's URL, which changes with the code, the files that pages load, and the fingerprint of the code that it came from. */
export interface Renderer {
  readonly entry: string;
  /** Style sheets, scripts and the files of `public/`, as they shall lie in `dist/`. */
  readonly assets: string;
  readonly fingerprint: string;
}

/** What can change a page, beside the newsroom's files. The command line cannot. */
export const PAGE_CODE = [
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'src/addresses.ts',
  'src/site.ts',
  'src/zones.ts',
  'src/archive',
  'src/components',
  'src/content',
  'src/feeds',
  'src/i18n',
  'src/images',
  'src/layouts',
  'src/newsroom',
  'src/pages',
  'src/press',
  'src/search',
  'src/structured-data',
  'src/styles',
  'src/system-errors.ts',
];

/** What can change how the archive understands a file. */
export const ARCHIVE_CODE = [
  'package-lock.json',
  'src/archive',
  'src/content',
  'src/problems',
  'src/images/embedded-text.ts',
  'src/images/inspect.ts',
  'src/addresses.ts',
  'src/site.ts',
  'src/system-errors.ts',
  'src/zones.ts',
];

/** The version of the archive file that this code writes. @param project the folder with `src/` */
export const archiveVersion = (project: string) => fingerprintOf(project, ARCHIVE_CODE);

const rendererFolder = (cache: string) => join(cache, 'renderer');
const stampOf = (cache: string) => join(rendererFolder(cache), 'compiled-from');

/** What a renderer is compiled from, as fingerprints. */
export interface Source {
  /** Of `PAGE_CODE`. */
  readonly code: string;
  /** Of `public/`. */
  readonly files: string;
}

/** A project's code as it is now. */
export const sourceOf = (project: string): Source => ({
  code: fingerprintOf(project, PAGE_CODE),
  files: fingerprintOf(project, ['public']),
});

/** What a renderer was compiled from, and what came of it: a damaged one is compiled again. */
const stampFor = ({ code, files }: Source, cache: string) =>
  `${code} ${files} ${fingerprintOf(rendererFolder(cache), ['server', 'client'])}`;

/** Who saves a file while others are compiled has them compiled once more. A tool that saves all the time does not hold a build up. */
const MOST_TRIES = 3;

/**
 * Compiles the pages with Astro, if code or `public/` changed since the last time, for this cache folder or for another.
 * @param project the folder with `src/` and `astro.config.mjs`
 * @param cache the cache folder; the renderer goes to `renderer/` in it
 * @throws PressFailure with what Astro said when the code does not compile
 */
export async function compile(project: string, cache: string): Promise<Renderer> {
  const now = sourceOf(project);
  const compiled = rendererOf(now, cache) ?? keptRenderer(project, now, cache);
  if (compiled) return compiled;
  removeUnfinished(cache);
  // Of this process alone: the compiler of a killed one may still be writing.
  const made = `${rendererFolder(cache)}-${process.pid}`;
  const source = await compileWhole(project, made);
  const renderer = adoptCompiled(source, made, cache);
  keep(project, source, rendererFolder(cache));
  return renderer;
}

const keptRenderer = (project: string, source: Source, cache: string): Renderer | undefined =>
  takeKept(project, source, rendererFolder(cache)) ? rendererOf(source, cache) : undefined;

/**
 * Compiles the pages before anybody waits for them.
 * @param project as for `compile`
 * @throws PressFailure as `compile`
 */
export async function compileAhead(project: string): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'warta-'));
  try {
    await compile(project, cache);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

/**
 * Compiles one state of the code, not half of one and half of the next.
 * @returns what it is, or was when the last compiler began: the next build then compiles again
 */
async function compileWhole(project: string, folder: string, tries = 1): Promise<Source> {
  const source = sourceOf(project);
  await compileInto(project, folder);
  if (tries === MOST_TRIES || isDeepStrictEqual(sourceOf(project), source)) return source;
  rmSync(folder, { recursive: true });
  return compileWhole(project, folder, tries + 1);
}

/** Where `astro build` run by itself compiles to: it does not hold the cache folder's lock yet. */
export const folderForAstro = (cache: string): string =>
  `${rendererFolder(cache)}-${hostname()}-${process.pid}`;

/** What compilers left that did not come to their end. Who works without the lock may be at it still. */
function removeUnfinished(cache: string): void {
  for (const name of readdirSync(cache)) {
    const [, host, pid] = /^renderer-(?:(.+)-)?(\d+)$/.exec(name) ?? [];
    if (pid === undefined || (host !== undefined && isAlive({ host, pid: Number(pid) }))) continue;
    rmSync(join(cache, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The renderer that lies in the cache folder, if it was compiled from this code and is whole. */
export const compiledRenderer = (project: string, cache: string): Renderer | undefined =>
  rendererOf(sourceOf(project), cache);

function rendererOf(source: Source, cache: string): Renderer | undefined {
  const stamp = stampOf(cache);
  if (!existsSync(stamp)) return undefined;
  const isOfThisCode = readFileSync(stamp, 'utf8') === stampFor(source, cache);
  return isOfThisCode ? rendererIn(cache, source.code) : undefined;
}

/**
 * Puts what was compiled in the place of the renderer. Call under the cache folder's lock.
 * @param source as it was before
 * @param made where it lies, beside the renderer
 */
export function adoptCompiled(source: Source, made: string, cache: string): Renderer {
  const folder = rendererFolder(cache);
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
  writeFileSync(stampOf(cache), stampFor(source, cache));
  return rendererIn(cache, source.code);
}

function rendererIn(cache: string, fingerprint: string): Renderer {
  const folder = rendererFolder(cache);
  return {
    entry: `${pathToFileURL(join(folder, 'server', 'entry.mjs'))}?${fingerprint}`,
    assets: join(folder, 'client'),
    fingerprint,
  };
}

/** Megabytes of young objects: Astro compiles as fast with few, and in a fifth less memory. */
const COMPILER_HEAP = '--max-semi-space-size=2';

/** The compiler ends with this process, whatever ends that, but for a kill that nobody is told of. */
async function compileInto(project: string, folder: string): Promise<void> {
  const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const env = {
    ...process.env,
    [RENDERER_FOLDER_VARIABLE]: folder,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
  };
  const words = [COMPILER_HEAP, astro, 'build', '--root', project, '--silent'];
  const compiling = promisify(execFile)(process.execPath, words, { cwd: project, env });
  const end = () => void compiling.child.kill();
  process.once('exit', end);
  try {
    await compiling;
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    // The compiler's own words for ENOSPC and EFBIG end in a stack trace.
    if (/os error 2[78]|ENOSPC|EFBIG/.test(said))
      throw Object.assign(new Error(said, { cause: error }), { code: 'ENOSPC', path: folder });
    throw new PressFailure(`The site's code does not compile.\n${said}`, { cause: error });
  } finally {
    process.off('exit', end);
  }
}
