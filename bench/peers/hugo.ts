/** Hugo: sections are folders, topics and authors are taxonomies, and the index is a tree of empty sections. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contestant, Installed } from '../contestant.ts';
import { CLOCK } from '../newsroom.ts';
import { debianProgram, type Program } from './debian.ts';
import { writePhotos } from './photos.ts';
import { type PlainStory, storiesOf } from './stories.ts';
import { writeFile } from './write-file.ts';

const SITE = fileURLToPath(new URL('hugo/', import.meta.url));

/** Of two very different ages: the faster one is the one to beat. */
export const hugoOfBookworm = hugoOf('hugo-bookworm', 'bookworm');
export const hugoOfUnstable = hugoOf('hugo-unstable', 'sid');

function hugoOf(id: string, suite: string): Contestant {
  return { id, name: 'Hugo', install: () => installed(debianProgram('hugo', suite)) };
}

function installed(hugo: Program): Installed {
  const version = versionOf(hugo);
  const listing = listingKey(version);
  const writeStory = (story: PlainStory, work: string) => {
    writeFile(join(work, 'content', story.section, `${story.id}.md`), fileOf(story, listing));
    if (isListed(story)) writeIndex(dirname(story.id), work);
  };
  return {
    version,
    async prepare({ newsroom, work }) {
      cpSync(SITE, work, { recursive: true });
      await writePhotos(newsroom, join(work, 'static', 'foto'));
      for (const story of storiesOf(newsroom)) writeStory(story, work);
    },
    writeStory,
    nameAuthor: ({ id, name }, work) =>
      appendFileSync(join(work, 'hugo.toml'), `\n[params.names]\n${id} = '${name}'\n`),
    footTemplate: (work) => join(work, 'layouts/_default/single.html'),
    command: ({ work }) => ({
      command: hugo.command,
      args: [...hugo.args, '--source', work, '--destination', outOf(work), '--clock', CLOCK],
    }),
    out: outOf,
  };
}

const outOf = (work: string) => join(work, 'dist');

function versionOf({ command, args }: Program): string {
  const { stdout } = spawnSync(command, [...args, 'version'], { encoding: 'utf8' });
  const found = /v(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  if (!found) throw new Error("Debian's Hugo does not run on this machine.");
  return found;
}

/** The key of build options lost its underscore in 0.145. https://gohugo.io/content-management/build-options/ */
const listingKey = (version: string): string => (Number(version.split('.')[1]) < 145 ? '_build' : 'build');

const isListed = ({ status, id }: PlainStory): boolean => status === 'published' && id < CLOCK.slice(0, 4);

/** Taxonomies of old Hugos list pages that are never to be listed. */
const TERMS = /^(topics|authors): .*\n/gm;

function fileOf({ id, status, head, body }: PlainStory, listing: string): string {
  const added = [
    `url: /${id}/`,
    ...(status === 'draft' ? ['draft: true'] : []),
    ...(status === 'withdrawn' ? [`${listing}: { list: never }`] : []),
  ];
  const kept = status === 'withdrawn' ? head.replaceAll(TERMS, '') : head;
  return `---\n${kept}\n${added.join('\n')}\n---\n${body}`;
}

/** Writes a day with its month and year: Hugo has a page for a folder only when a file says so. */
function writeIndex(day: string, work: string): void {
  for (const place of [day, day.slice(0, 7), day.slice(0, 4)]) {
    const file = join(work, 'content/indeks', place, '_index.md');
    if (!existsSync(file)) writeFile(file, indexOf(place));
  }
}

function indexOf(place: string): string {
  const level = { 4: 'year', 7: 'month', 10: 'day' }[place.length];
  const outputs = level === 'month' ? '[html, peta]' : '[html]';
  return `---\ntitle: "${place}"\ndate: ${place.padEnd(10, '/01').replaceAll('/', '-')}\nplace: "${place}"\nlevel: ${level}\noutputs: ${outputs}\n---\n`;
}
