/**
 * Astro as it comes, of the version that Warta is built on: a content collection, pages from `getStaticPaths`, and its
 * incremental build, with a key for each page made of the stories that the page shows.
 */
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Peer } from './peer.ts';
import { writePhotos } from './photos.ts';
import { type PlainStory, storiesOf } from './stories.ts';
import { writeFile } from './write-file.ts';

const SITE = fileURLToPath(new URL('astro/', import.meta.url));
const ARCHIVE = fileURLToPath(new URL('archive/', import.meta.url));
const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url));

export const peer: Peer = {
  name: 'Astro',
  version: () => JSON.parse(readFileSync(join(MODULES, 'astro/package.json'), 'utf8')).version,
  async prepare(newsroom, work) {
    if (!existsSync(join(MODULES, 'astro')))
      throw new Error('Astro is not installed: run npm install first.');
    cpSync(SITE, work, { recursive: true });
    cpSync(ARCHIVE, join(work, 'src', 'archive'), { recursive: true });
    symlinkSync(MODULES, join(work, 'node_modules'));
    await writePhotos(newsroom, join(work, 'public', 'foto'));
    for (const story of storiesOf(newsroom))
      writeFile(join(work, 'stories', `${story.id}.md`), fileOf(story));
  },
  command: (work) => ({
    command: process.execPath,
    args: [join(work, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    cwd: work,
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  }),
  out: (work) => join(work, 'dist'),
};

const fileOf = ({ head, body }: PlainStory): string => `---\n${head}\n---\n${body}`;
