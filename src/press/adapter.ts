import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { folderForAstro, RENDERER_FOLDER_VARIABLE, type Source, sourceOf } from './compile.ts';
import { placesFor } from './places.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Warta as an Astro adapter. `astro build` compiles the renderer and then goes on to print the site; when Warta itself
 * asked for the compilation, it stops after it. `astro dev` gets the newsroom and its photos.
 */
export function press(): AstroIntegration {
  const askedByWarta = process.env[RENDERER_FOLDER_VARIABLE];
  let out = join(PROJECT, 'dist');
  let source: Source | undefined;
  return {
    name: 'warta',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        out = fileURLToPath(config.outDir);
        if (command !== 'build') return;
        if (!askedByWarta) source = sourceOf(PROJECT);
        updateConfig(compileTo(askedByWarta ?? folderForAstro(placesFor(PROJECT).cache)));
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'warta',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./renderer.ts', import.meta.url),
          supportedAstroFeatures: {
            staticOutput: 'stable',
            serverOutput: 'stable',
            hybridOutput: 'stable',
            sharpImageService: 'stable',
          },
        });
      },
      'astro:server:setup': async ({ server, logger }) => {
        const { serveNewsroom } = await import('./dev.ts');
        await serveNewsroom(server, { project: PROJECT, ...placesFor(PROJECT) }, () => Date.now(), logger);
      },
      'astro:build:done': async () => {
        if (source) await printSite(out, source);
      },
    },
  };
}

/** What compiled templates call while they are printed. */
const TEMPLATE_RUNTIME = fileURLToPath(new URL('./template-runtime.ts', import.meta.url));

/** All that pages import goes into the renderer, so that a worker loads few files; `astro dev` would stumble over it. */
const compileTo = (folder: string) => ({
  vite: {
    ssr: { noExternal: true as const },
    resolve: { alias: { 'astro/compiler-runtime': TEMPLATE_RUNTIME } },
  },
  outDir: pathToFileURL(`${folder}/`),
  build: { client: pathToFileURL(`${folder}/client/`), server: pathToFileURL(`${folder}/server/`) },
});

/** Prints as `warta build` does without options. @throws Error with all problems when the newsroom has errors */
async function printSite(out: string, source: Source): Promise<void> {
  const { buildCompiled } = await import('./build.ts');
  const { report } = await import('../problems/reporters/terminal.ts');
  const workers = availableParallelism();
  const options = {
    project: PROJECT,
    ...placesFor(PROJECT),
    out,
    now: Date.now(),
    workers,
    drafts: false,
    full: false,
    strict: false,
  };
  const made = folderForAstro(options.cache);
  const { problems, published, pages, written } = await buildCompiled(options, source, made);
  process.stderr.write(report(problems));
  if (!published) throw new Error('The newsroom has errors; nothing was published.');
  process.stdout.write(`${pages} pages, ${written} files written to ${out}\n`);
}
