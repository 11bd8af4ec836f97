/** One build, from files to `dist/`: compile, scan, plan, print, commit. */
import type { Problem } from '../problems/problem.ts';
import { adoptCompiled, compile, type Renderer, type Source } from './compile.ts';
import { interruptedStates } from './journal.ts';
import { checkOutFolder, SITE_FOLDER } from './out-folder.ts';
import { preparePhotos } from './photos.ts';
import { recogniseTarget, scopeOf } from './plan.ts';
import { type Compiler, type NewsroomOptions, prepare } from './prepare.ts';
import { PrintCrew } from './print.ts';
import { NOTHING_PUBLISHED, type Published, publish } from './publish.ts';
import { stage } from './stage.ts';

/** What a build is made from, and where it goes. */
export interface BuildOptions extends NewsroomOptions {
  /** Absolute. */
  readonly out: string;
  /** Print every page, whether stale or not. */
  readonly full: boolean;
  /** Called when all pages lie in `out`; the search index follows. */
  readonly onLive?: () => void;
}

/** How a build ended; `published` is false when the newsroom has errors, and then nothing was written. */
export interface BuildResult extends Published {
  readonly problems: readonly Problem[];
  readonly published: boolean;
}

/**
 * Builds the site with a renderer that Astro compiled just now, for `astro build` run by itself.
 * @param source the code as it was when Astro began
 * @param made where the renderer lies
 * @returns the site's problems and counts, as `build` does
 */
export const buildCompiled = (options: BuildOptions, source: Source, made: string) =>
  build(options, async (_, cache) => adoptCompiled(source, made, cache));

/**
 * Builds the site under the cache folder's lock.
 * @throws PressFailure when the machine or a page fails, UsageFailure when a folder will not do. What was published is
 *   then as it was, or is completed by the next build.
 */
export async function build(options: BuildOptions, compiler: Compiler = compile): Promise<BuildResult> {
  const { project, articles, cache, out } = options;
  checkOutFolder(out, { project, articles, cache }, SITE_FOLDER);
  const crew = new PrintCrew(options.workers);
  const onReadMany = ({ entry }: Renderer) => crew.begin(entry);
  const preparing = prepare({ ...options, onReadMany }, compiler, async ({ archive, ...prepared }) => {
    recogniseTarget(archive, out, interruptedStates(cache, out));
    const scope = scopeOf(archive, prepared.renderer, out, options.full);
    await preparePhotos(archive, options, scope, options.onProgress);
    return publish(archive, prepared, options, (stale, folders, onStaged) =>
      stage(stale, archive, { ...options, ...prepared, ...folders, crew, isArchiveStill: false }, onStaged),
    );
  });
  const { problems, done } = await preparing.finally(() => crew.end());
  return { problems, published: done !== undefined, ...(done ?? NOTHING_PUBLISHED) };
}
