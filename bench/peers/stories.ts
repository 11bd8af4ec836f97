/** Reads the stories of a generated newsroom in a form that every peer understands. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A story as its author typed it, with the few things that are Warta's own written plainly. */
export interface PlainStory {
  /** `2015/01/02/berita-31`, its place in the newsroom and on the site. */
  readonly id: string;
  readonly section: string;
  readonly status: 'published' | 'draft' | 'withdrawn';
  /** Lines of YAML, without the fences. */
  readonly head: string;
  readonly body: string;
}

/** One after another, so that memory does not grow with the newsroom. */
export function* storiesOf(newsroom: string): Generator<PlainStory> {
  for (const file of readdirSync(newsroom, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (/^\d{4}\/.*\.md$/.test(file)) yield storyOf(newsroom, file);
  }
}

/** @param file relative to the newsroom */
export function storyOf(newsroom: string, file: string): PlainStory {
  const text = readFileSync(join(newsroom, file), 'utf8');
  const end = text.indexOf('\n---\n', 4);
  const head = withPhotoName(withZone(text.slice(4, end)));
  const status = fieldOf(head, 'status');
  return {
    id: join(dirname(file), basename(file, '.md')),
    section: fieldOf(head, 'section') ?? '',
    status: status === 'draft' || status === 'withdrawn' ? status : 'published',
    head,
    body: withAddresses(text.slice(end + 5)),
  };
}

const fieldOf = (head: string, key: string): string | undefined =>
  new RegExp(`^${key}: (.+)$`, 'm').exec(head)?.[1];

/** Peers want whole dates; Warta reads the newsroom's own clock. */
const withZone = (head: string): string =>
  head.replaceAll(/(\d{4}-\d\d-\d\d) (\d\d:\d\d)/g, '$1T$2:00+07:00');

const withPhotoName = (head: string): string => head.replace(/src: \S+\/photos\/(\d+)\.jpg/, 'src: "$1"');

/** Links between files become links between pages. */
const withAddresses = (body: string): string =>
  body.replaceAll(/\(\.\.\/\.\.\/\.\.\/(\d{4}\/\d\d\/\d\d\/[\w-]+)\.md\)/g, '(/$1/)');
