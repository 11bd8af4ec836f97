/**
 * Astro as it comes, of the version that Warta is built on: a content collection, kept from build to build, and pages
 * from `getStaticPaths`; and the same with its incremental build, with a key for each page made of the stories that the
 * page shows.
 */
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contestant, Installed, Places } from '../contestant.ts';
import { PROJECT } from '../places.ts';
import { ROOMY_HEAP } from './heap.ts';
import { writeName } from './names.ts';
import { writePhotos } from './photos.ts';
import { type PlainStory, storiesOf } from './stories.ts';
import { writeFile } from './write-file.ts';

const SITE = fileURLToPath(new URL('astro/', import.meta.url));
const ARCHIVE = fileURLToPath(new URL('archive/', import.meta.url));
const MODULES = join(PROJECT, 'node_modules');

export const astro: Contestant = { id: 'astro', name: 'Astro', install: () => installed(false) };
export const astroIncremental: Contestant = {
  id: 'astro-incremental',
  name: 'Astro, incremental',
  install: () => installed(true),
};

function installed(isIncremental: boolean): Installed {
  if (!existsSync(join(MODULES, 'astro'))) throw new Error('npm install has not been run.');
  return {
    version: JSON.parse(readFileSync(join(MODULES, 'astro/package.json'), 'utf8')).version,
    prepare,
    writeStory,
    nameAuthor: (author, work) => writeName(author, join(work, 'src/archive')),
    footTemplate: (work) => join(work, 'src/components/ArticleFoot.astro'),
    command: ({ work }) => ({
      command: process.execPath,
      args: [join(work, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
      cwd: work,
      env: {
        ...ROOMY_HEAP,
        ASTRO_TELEMETRY_DISABLED: '1',
        ...(isIncremental && { BENCH_INCREMENTAL: '1' }),
      },
    }),
    out: (work) => join(work, 'dist'),
  };
}

async function prepare({ newsroom, work }: Places): Promise<void> {
  cpSync(SITE, work, { recursive: true });
  cpSync(ARCHIVE, join(work, 'src', 'archive'), { recursive: true });
  symlinkSync(MODULES, join(work, 'node_modules'));
  await writePhotos(newsroom, join(work, 'public', 'foto'));
  for (const story of storiesOf(newsroom)) writeStory(story, work);
}

const writeStory = (story: PlainStory, work: string) =>
  writeFile(join(work, 'stories', `${story.id}.md`), fileOf(story));

const fileOf = ({ head, body }: PlainStory): string => `---\n${head}\n---\n${body}`;
