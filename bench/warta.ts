/** Warta itself, as a copy of this project, so that templates can be edited. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { developPhotos } from '../src/images/store.ts';
import type { Contestant, Places } from './contestant.ts';
import type { Run } from './measure.ts';
import { CLOCK } from './newsroom.ts';
import { photosOf } from './photos.ts';
import { PROJECT } from './places.ts';

const CODE = [
  'src',
  'public',
  'scripts/prepare.js',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

export const warta: Contestant = {
  id: 'warta',
  name: 'Warta',
  install: () => ({
    version: JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).version,
    prepare,
    writeStory: () => undefined,
    nameAuthor: () => undefined,
    footTemplate: (work) => join(work, 'project/src/components/ArticleFoot.astro'),
    command: (places) => build(places),
    commandTold: (places, files) =>
      build(places, ['--changed', ...files.map((file) => join(places.newsroom, file))]),
    out: outOf,
    written: (stdout) => JSON.parse(stdout).written,
  }),
};

const outOf = (work: string) => join(work, 'dist');
/** Of Warta's builds, in its folder. */
export const cacheOf = (work: string) => join(work, 'cache');

/** Photos are developed here unless they lie in the cache, as peers get theirs ready-made; what that takes is measured apart. */
async function prepare({ newsroom, work }: Places): Promise<void> {
  const project = join(work, 'project');
  for (const path of CODE) cpSync(join(PROJECT, path), join(project, path), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  // As `npm install` does where people work.
  execFileSync(process.execPath, [join(project, 'scripts/prepare.js')], { env: { ...process.env, CI: '' } });
  await developPhotos(await photosOf(newsroom), cacheOf(work));
}

const build = ({ newsroom, work }: Places, more: readonly string[] = []): Run => ({
  command: process.execPath,
  args: [
    join(work, 'project/src/cli/warta.js'),
    'build',
    '--json',
    ...['--now', CLOCK, '--articles', newsroom, '--out', outOf(work), '--cache', cacheOf(work)],
    ...more,
  ],
});
