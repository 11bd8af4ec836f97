/** The closed pages of long lists, which the demonstration is too small to have. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { build } from '../../src/press/build.ts';
import { writeOddNewsroom } from '../browser/odd-newsroom.ts';
import { NOW, PROJECT, sharedCache } from '../press/tiny-newsroom.ts';
import { deadLinks } from './dead-links.ts';
import { pagesOf } from './demonstration.ts';
import { errorsOf } from './nu-checker.ts';
import { headFaults } from './page-heads.ts';

/** Stories of one section, topic and author: two closed pages and the newest. */
const STORIES = 45;

const folder = mkdtempSync(join(tmpdir(), 'warta-numbered-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const [articles, cache, dist] = [join(folder, 'articles'), join(folder, 'cache'), join(folder, 'dist')];
writeOddNewsroom(articles, STORIES);
await sharedCache(cache);
const { problems } = await build({
  project: PROJECT,
  articles,
  cache,
  out: dist,
  now: NOW,
  drafts: false,
  full: false,
  strict: false,
  workers: 0,
});
const pages = pagesOf(dist);

test('a section, a topic and an author of many stories have closed pages', () => {
  assert.deepEqual(problems, []);
  const files = pages.map(({ file }) => file);
  for (const list of ['utama', 'topik/berjalan', 'penulis/tanpa-riwayat'])
    for (const page of [1, 2]) assert.ok(files.includes(`${list}/hal/${page}/index.html`), `${list} ${page}`);
});

test('every link of theirs leads somewhere', async () => {
  assert.deepEqual(await deadLinks(dist, 'https://ganjil.example', pages), []);
});

test('they have one top heading, a title of their own and a description', () => {
  assert.deepEqual(headFaults(pages), []);
});

test('the Nu HTML checker finds no error in them', () => {
  assert.deepEqual(errorsOf(dist, pages), []);
});
