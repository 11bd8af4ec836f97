/** What the demonstration newsroom has, so that each part of Warta can be seen on it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { readAuthor, readSections, readSite, readTopic } from '../../src/content/desk-files.ts';
import type { Block, Story } from '../../src/content/story.ts';
import { readStory } from '../../src/content/story-file.ts';
import { PROJECT } from '../press/tiny-newsroom.ts';
import { NOW } from './demonstration.ts';

const ARTICLES = join(PROJECT, 'articles');
const fileOf = (path: string) => ({ path, bytes: readFileSync(join(ARTICLES, path)) });
const filesIn = (pattern: string) => globSync(pattern, { cwd: ARTICLES }).toSorted();

const { value: site } = readSite(fileOf('_desk/site.yml'));
assert.ok(site);
const stories = filesIn('[0-9]*/**/*.md').map((path) => {
  const file = fileOf(path);
  const { value, problems } = readStory(file, site);
  assert.deepEqual(problems, []);
  assert.ok(value, path);
  return { path, story: value, written: file.bytes.toString() };
});
const published = stories.filter(
  ({ story: { date, status } }) => status === 'published' && date < Date.parse(NOW),
);
const topics = filesIn('_desk/topics/*.md').flatMap((path) => readTopic(fileOf(path), site).value ?? []);
const authors = filesIn('_desk/authors/*.md').flatMap((path) => readAuthor(fileOf(path), site).value ?? []);

const htmlOf = ({ body }: Story) =>
  body.map((block: Block) => (block.kind === 'html' ? block.html : '')).join('\n');

test('every story has 150 to 500 words', () => {
  const others = stories.filter(({ story: { words } }) => words < 150 || words > 500);
  assert.deepEqual(
    others.map(({ path, story: { words } }) => `${path}: ${words}`),
    [],
  );
});

test('every kind of story and every status is there', () => {
  const seen = (of: 'kind' | 'status') => [...new Set(stories.map(({ story }) => story[of]))].sort();
  assert.deepEqual(seen('kind'), ['advertorial', 'explainer', 'news', 'opinion', 'photo', 'video']);
  assert.deepEqual(seen('status'), ['draft', 'published', 'withdrawn']);
});

test('what a story says of itself is there: corrections, what is not verified yet, and where AI helped', () => {
  const said = published.map(({ story }) => story);
  const corrections = new Set(said.flatMap(({ corrections: all }) => all.map(({ kind }) => kind)));
  assert.ok(corrections.has('ralat') && corrections.has('koreksi'));
  assert.ok(said.some(({ unverified }) => unverified === true));
  assert.ok(said.some(({ unverified }) => typeof unverified === 'string'));
  assert.ok(said.some(({ ai }) => ai));
});

test('it is a newsroom of many desks and sections, whose stories have photos', () => {
  const sections = readSections(fileOf('_desk/sections.yml')).value ?? [];
  assert.ok(stories.length >= 40 && sections.length >= 6);
  assert.ok(authors.filter(({ kind }) => kind === 'desk').length >= 6);
  assert.ok(stories.filter(({ story }) => story.image).length > stories.length / 2);
  assert.ok(authors.some(({ photo }) => photo));
  assert.ok(topics.filter(({ picture }) => picture).length >= 2);
});

test('photos are there in every format, one that lists cut has its focus, and there is more than one photo story', async () => {
  const files = filesIn('[0-9]*/**/*.jpg').map((path) => join(ARTICLES, path));
  const shapes = await Promise.all(files.map((file) => sharp(file).metadata()));
  const ratios = shapes.map(({ width, height }) => width / height);
  assert.ok(ratios.some((ratio) => ratio < 0.8) && ratios.some((ratio) => ratio > 2.5));
  assert.ok(published.some(({ story }) => story.image?.focus));
  assert.ok(published.filter(({ story }) => story.kind === 'photo').length > 1);
});

test('twenty-five topics of the desk are those of published stories', () => {
  const named = new Set(published.flatMap(({ story }) => story.topics.map(({ id }) => id)));
  const used = topics.filter(({ id, aliases }) => [id, ...aliases].some((name) => named.has(name)));
  assert.ok(used.length >= 25, `${used.length} topics`);
});

test('its stories are spread over three months', () => {
  const months = Map.groupBy(published, ({ story }) => story.id.slice(0, 7));
  assert.deepEqual([...months.keys()].sort(), ['2023/08', '2023/09', '2023/10']);
  for (const [month, { length }] of months) assert.ok(length >= 10, `${month}: ${length}`);
});

test('every part of a text is there: Baca juga, a quote, lists, a table, a footnote, a gallery, a film and a post', () => {
  const said = published.map(({ story }) => htmlOf(story)).join('\n');
  for (const part of ['<blockquote>', 'class="pull-quote"', '<ul>', '<ol>', '<table', 'role="doc-endnotes"'])
    assert.ok(said.includes(part), part);
  const kinds = new Set(published.flatMap(({ story: { body } }) => body.map(({ kind }) => kind)));
  assert.deepEqual([...kinds].sort(), ['embed', 'gallery', 'html', 'photo', 'read-also']);
  const shapes = new Set(
    published.flatMap(({ story: { body } }) =>
      body.flatMap((block) => (block.kind === 'embed' ? block.embed.shape : [])),
    ),
  );
  assert.deepEqual([...shapes].sort(), ['post', 'wide']);
});

test('every quotation says whose words it is', () => {
  const nameless = stories.flatMap(({ path, story }) =>
    [...htmlOf(story).matchAll(/<blockquote>(.*?)<\/blockquote>(<figcaption>)?/gs)]
      .filter(([, said = '', credit]) => !credit && !/<p>— [^<]+<\/p>\s*$/.test(said))
      .map(([quote]) => `${path}: ${quote.slice(0, 80)}`),
  );
  assert.deepEqual(nameless, []);
});

test('no topic is printed under a name that was made from its id', () => {
  const kept = new Set(topics.flatMap(({ id, aliases }) => [id, ...aliases]));
  const bare = stories.flatMap(({ path, story, written }) => {
    const names = /^topics: \[(.*)\]$/m.exec(written)?.[1]?.split(', ') ?? [];
    assert.equal(names.length, story.topics.length, path);
    return story.topics
      .filter(({ id }, i) => names[i] === id && !kept.has(id))
      .map(({ id }) => `${path}: ${id}`);
  });
  assert.deepEqual(bare, []);
});

test('an advertisement is signed and edited by nobody of the newsroom', () => {
  const isAdvertisement = ({ story }: (typeof stories)[number]) => story.kind === 'advertorial';
  const newsroom = stories
    .filter((story) => !isAdvertisement(story))
    .flatMap(({ story }) => [...story.authors, ...(story.editor ? [story.editor] : [])].map(({ id }) => id));
  for (const { story } of stories.filter(isAdvertisement)) {
    assert.ok(story.authors.length > 0);
    assert.deepEqual(
      story.authors.filter(({ id }) => newsroom.includes(id)),
      [],
    );
    assert.equal(story.editor, undefined);
  }
});

test('every desk that signs a story has its page', () => {
  const ids = new Set(filesIn('_desk/authors/*.md').map((path) => basename(path, '.md')));
  const signing = stories.flatMap(({ story }) => story.authors.map(({ id }) => id));
  assert.deepEqual(
    signing.filter((id) => !ids.has(id)),
    [],
  );
});
