/** What editors and developers do between two builds. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Author } from './contestant.ts';
import { isLeading, type NewsroomSize, placeOf, writeOneMore } from './newsroom.ts';

/** What a change did to the newsroom, and where a reader sees it. */
export type Change = { readonly seen: Seen } & (
  | { readonly kind: 'story'; readonly file: string }
  | { readonly kind: 'author'; readonly author: Author }
  | { readonly kind: 'template'; readonly from: string; readonly to: string }
);

interface Seen {
  /** A story, by its file in the newsroom. */
  readonly on: string;
  readonly text: string;
}

/** Changes the newsroom; the template is each contestant's own, so that the contestant changes it. */
export type Edit = (newsroom: string, size: NewsroomSize) => Change;

/** The first number after all stories that has none yet. */
export const addStory: Edit = (newsroom, size) => {
  let n = size.stories;
  while (existsSync(join(newsroom, placeOf(n, size).file))) n++;
  const file = writeOneMore(newsroom, size, n);
  return { kind: 'story', file, seen: { on: file, text: titleIn(newsroom, file) } };
};

const NEW_TITLE = 'Judul yang disunting lama sesudah terbit';

/** Of the lead of a day in the first tenth, which other stories link to. */
export const editOldHeadline: Edit = (newsroom, size) => {
  const from = Math.floor(size.stories / 10);
  const { file } = storyFrom(from, newsroom, size, (_, n) => isLeading(n, size));
  replaceIn(newsroom, file, /^title: .*$/m, `title: ${NEW_TITLE}`);
  return { kind: 'story', file, seen: { on: file, text: NEW_TITLE } };
};

const REASON = 'Narasumber utama mencabut keterangannya.';

/** In the first fifth. */
export const withdrawOldStory: Edit = (newsroom, size) => {
  const { file, text } = storyFrom(Math.floor(size.stories / 5), newsroom, size, isPlain);
  const at = /^date: (.*)$/m.exec(text)?.[1] ?? '';
  const lines = `status: withdrawn\nwithdrawn: { at: ${at}, reason: "${REASON}" }`;
  replaceIn(newsroom, file, /\n---\n/, `\n${lines}\n---\n`);
  return { kind: 'story', file, seen: { on: file, text: REASON } };
};

/** Authors from here on wrote at most one story in a hundred each. */
const ORDINARY_AUTHOR = 20;
const NEW_NAME = 'Sekar Ayuningtyas';

export const renameAuthor: Edit = (newsroom, size) => {
  const { file, text } = storyFrom(
    0,
    newsroom,
    size,
    (story) => isPlain(story) && authorIn(story) >= ORDINARY_AUTHOR,
  );
  const author = { id: `penulis-${authorIn(text)}`, name: NEW_NAME };
  replaceWhole(newsroom, `_desk/authors/${author.id}.md`, `---\nname: ${NEW_NAME}\n---\n`);
  return { kind: 'author', author, seen: { on: file, text: NEW_NAME } };
};

const authorIn = (story: string) => Number(/^authors: \[penulis-(\d+)\]$/m.exec(story)?.[1]);

/** The foot of an article, which every article has. */
export const editTemplate: Edit = (_newsroom, size) => ({
  kind: 'template',
  from: 'class="article-foot"',
  to: 'class="article-foot edited"',
  seen: { on: placeOf(0, size).file, text: 'article-foot edited' },
});

const isPlain = (story: string) => !/^(status|corrections):/m.test(story);

const titleIn = (newsroom: string, file: string): string =>
  JSON.parse(/^title: (.*)$/m.exec(readFileSync(join(newsroom, file), 'utf8'))?.[1] ?? '""');

/**
 * The first story from number `from` on that has its page and passes.
 * @throws Error when the newsroom is too small to have one
 */
function storyFrom(
  from: number,
  newsroom: string,
  size: NewsroomSize,
  passes: (text: string, n: number) => boolean,
): { file: string; text: string } {
  for (let n = from, missing = 0; missing < MOST_MISSING; n++) {
    const { file } = placeOf(n, size);
    const isThere = existsSync(join(newsroom, file));
    missing = isThere ? 0 : missing + 1;
    const text = isThere ? readFileSync(join(newsroom, file), 'utf8') : '';
    if (isThere && passes(text, n)) return { file, text };
  }
  throw new Error('The newsroom is too small for all rows: generate at least 300 stories.');
}

/** Stories of the future leave gaps between the others; a longer one is the end. */
const MOST_MISSING = 30;

function replaceIn(newsroom: string, file: string, from: RegExp, to: string): void {
  const before = readFileSync(join(newsroom, file), 'utf8');
  replaceWhole(
    newsroom,
    file,
    before.replace(from, () => to),
  );
}

/** Renamed into place, as editors' programs do: the corpus may share its files with others. */
function replaceWhole(newsroom: string, file: string, text: string): void {
  const beside = join(newsroom, `${file}~`);
  mkdirSync(dirname(beside), { recursive: true });
  writeFileSync(beside, text);
  renameSync(beside, join(newsroom, file));
}
