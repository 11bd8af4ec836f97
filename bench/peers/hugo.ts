/** Hugo: sections are folders, topics and authors are taxonomies, and the index is a tree of empty sections. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Peer } from './peer.ts';
import { writePhotos } from './photos.ts';
import { type PlainStory, storiesOf } from './stories.ts';
import { writeFile } from './write-file.ts';

const SITE = fileURLToPath(new URL('hugo/', import.meta.url));
const NOW = '2040-01-01T00:00:00Z';

export const peer: Peer = {
  name: 'Hugo',
  version,
  async prepare(newsroom, work) {
    const listing = listingKey(version());
    cpSync(SITE, work, { recursive: true });
    await writePhotos(newsroom, join(work, 'static', 'foto'));
    const days = new Set<string>();
    for (const story of storiesOf(newsroom)) {
      writeFile(join(work, 'content', story.section, `${story.id}.md`), fileOf(story, listing));
      if (isListed(story)) days.add(dirname(story.id));
    }
    for (const place of placesOf(days))
      writeFile(join(work, 'content', 'indeks', place, '_index.md'), indexOf(place));
  },
  command: (work) => ({
    command: 'hugo',
    args: ['--source', work, '--destination', join(work, 'dist'), '--clock', NOW, '--quiet'],
    cwd: work,
  }),
  out: (work) => join(work, 'dist'),
};

function version(): string {
  const { stdout, status } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  const found = /v(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1];
  if (status !== 0 || !found) throw new Error('Hugo is not on this machine: https://gohugo.io/installation/');
  return found;
}

/** The key of build options lost its underscore in 0.145. https://gohugo.io/content-management/build-options/ */
const listingKey = (hugo: string): string => (Number(hugo.split('.')[1]) < 145 ? '_build' : 'build');

const isListed = ({ status, id }: PlainStory): boolean => status === 'published' && id < NOW.slice(0, 4);

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

/** Days with their months and years: Hugo has a page for a folder only when a file says so. */
const placesOf = (days: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...days].flatMap((day) => [day, day.slice(0, 7), day.slice(0, 4)]));

function indexOf(place: string): string {
  const level = { 4: 'year', 7: 'month', 10: 'day' }[place.length];
  const outputs = level === 'month' ? '[html, peta]' : '[html]';
  return `---\ntitle: "${place}"\ndate: ${place.padEnd(10, '/01').replaceAll('/', '-')}\nplace: "${place}"\nlevel: ${level}\noutputs: ${outputs}\n---\n`;
}
