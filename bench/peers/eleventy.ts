/**
 * Eleventy: pages are JavaScript templates, the fastest that it has, and its collections hold the stories arranged by
 * section, topic, author and day once for all pages. It has no incremental build outside of its watcher.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Peer } from './peer.ts';
import { writePhotos } from './photos.ts';
import { type PlainStory, storiesOf } from './stories.ts';
import { writeFile } from './write-file.ts';

const SITE = fileURLToPath(new URL('eleventy/', import.meta.url));
const ARCHIVE = fileURLToPath(new URL('archive/', import.meta.url));

export const peer: Peer = {
  name: 'Eleventy',
  version: () => JSON.parse(readFileSync(join(SITE, 'package.json'), 'utf8')).dependencies['@11ty/eleventy'],
  async prepare(newsroom, work) {
    cpSync(SITE, work, { recursive: true });
    cpSync(ARCHIVE, join(work, 'archive'), { recursive: true });
    install(work);
    await writePhotos(newsroom, join(work, 'static', 'foto'));
    for (const story of storiesOf(newsroom))
      writeFile(join(work, 'content', `${story.id}.md`), fileOf(story));
  },
  command: (work) => ({
    command: process.execPath,
    args: [join(work, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
    cwd: work,
  }),
  out: (work) => join(work, 'dist'),
};

function install(work: string): void {
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: work, stdio: 'ignore' });
  if (status !== 0)
    throw new Error('Eleventy could not be installed: npm install failed, perhaps for want of a network.');
}

const fileOf = ({ head, body }: PlainStory): string => `---\n${head}\nlayout: story.11ty.js\n---\n${body}`;
