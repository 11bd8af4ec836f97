/**
 * Eleventy: pages are JavaScript templates, the fastest that it has, and its collections hold the stories arranged by
 * section, topic, author and day once for all pages. It has no incremental build outside of its watcher.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contestant, Places } from '../contestant.ts';
import { CACHE } from '../places.ts';
import { ROOMY_HEAP } from './heap.ts';
import { writeName } from './names.ts';
import { writePhotos } from './photos.ts';
import { type PlainStory, storiesOf } from './stories.ts';
import { writeFile } from './write-file.ts';

const SITE = fileURLToPath(new URL('eleventy/', import.meta.url));
const ARCHIVE = fileURLToPath(new URL('archive/', import.meta.url));

export const eleventy: Contestant = {
  id: 'eleventy',
  name: 'Eleventy',
  install() {
    const modules = installedModules();
    return {
      version: JSON.parse(readFileSync(join(modules, '@11ty/eleventy/package.json'), 'utf8')).version,
      async prepare(places) {
        await prepare(places);
        symlinkSync(modules, join(places.work, 'node_modules'));
      },
      writeStory,
      nameAuthor: (author, work) => writeName(author, join(work, 'archive')),
      footTemplate: (work) => join(work, 'parts/article.js'),
      command: ({ work }) => ({
        command: process.execPath,
        args: [join(modules, '@11ty/eleventy/cmd.cjs'), '--quiet'],
        cwd: work,
        env: ROOMY_HEAP,
      }),
      out: (work) => join(work, 'dist'),
    };
  },
};

function installedModules(): string {
  const folder = join(CACHE, 'eleventy');
  const modules = join(folder, 'node_modules');
  if (existsSync(join(modules, '@11ty/eleventy'))) return modules;
  cpSync(join(SITE, 'package.json'), join(folder, 'package.json'));
  const options = ['--no-package-lock', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', ['install', ...options], { cwd: folder, stdio: 'ignore' });
  if (status !== 0) throw new Error('npm install failed, perhaps for want of a network.');
  return modules;
}

async function prepare({ newsroom, work }: Places): Promise<void> {
  cpSync(SITE, work, { recursive: true });
  cpSync(ARCHIVE, join(work, 'archive'), { recursive: true });
  await writePhotos(newsroom, join(work, 'static', 'foto'));
  for (const story of storiesOf(newsroom)) writeStory(story, work);
}

const writeStory = (story: PlainStory, work: string) =>
  writeFile(join(work, 'content', `${story.id}.md`), fileOf(story));

const fileOf = ({ head, body }: PlainStory): string => `---\n${head}\nlayout: story.11ty.js\n---\n${body}`;
