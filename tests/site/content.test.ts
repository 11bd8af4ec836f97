/** What the demonstration newsroom has, so that each part of Warta can be seen on it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSections, readSite } from '../../src/content/desk-files.ts';
import { readStory } from '../../src/content/story-file.ts';
import { PROJECT } from '../press/tiny-newsroom.ts';

const ARTICLES = join(PROJECT, 'articles');
const fileOf = (path: string) => ({ path, bytes: readFileSync(join(ARTICLES, path)) });

const { value: site } = readSite(fileOf('_desk/site.yml'));
assert.ok(site);
const stories = globSync('[0-9]*/**/*.md', { cwd: ARTICLES }).map((path) => {
  const file = fileOf(path);
  const { value, problems } = readStory(file, site);
  assert.deepEqual(problems, []);
  assert.ok(value, path);
  return { path, story: value };
});

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
  assert.ok(stories.some(({ story }) => story.corrections.length > 0));
  assert.ok(stories.some(({ story }) => story.unverified));
});

test('it is a newsroom of many desks, topics and sections, whose stories have photos', () => {
  const sections = readSections(fileOf('_desk/sections.yml')).value ?? [];
  assert.ok(stories.length >= 40 && sections.length >= 6);
  assert.ok(globSync('_desk/topics/*.md', { cwd: ARTICLES }).length >= 25);
  assert.ok(globSync('_desk/authors/*.md', { cwd: ARTICLES }).length >= 6);
  assert.ok(stories.filter(({ story }) => story.image).length > stories.length / 2);
});
