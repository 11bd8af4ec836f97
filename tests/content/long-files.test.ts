/** Files that a program wrote, or that somebody pasted by mistake: as many problems as lines. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSource } from '../../src/archive/source-file.ts';
import { readPopular } from '../../src/content/desk-files.ts';
import { locationsIn } from '../../src/content/locations.ts';
import { readStory } from '../../src/content/story-file.ts';
import { report } from '../../src/problems/reporters/terminal.ts';
import { SITE, storyFile } from './example.ts';

const HEAD = `---
title: "Banjir surut"
description: "Air surut sejak pagi."
date: 2026-03-01 18:20
section: kota
---

`;

test('a place is the line and the column where an editor looks, in whatever order places are asked for', () => {
  const text = 'satu\n\ndua tiga\n\n\nempat';
  const places = [...text].map((_, offset) => {
    const before = text.slice(0, offset).split('\n');
    return { file: 'a.md', line: before.length, column: (before.at(-1) ?? '').length + 1 };
  });
  const [upwards, downwards] = [locationsIn(text, 'a.md'), locationsIn(text, 'a.md')];
  assert.deepEqual(
    places.map((_, offset) => upwards(offset)),
    places,
  );
  assert.deepEqual(
    places.map((_, n) => downwards(places.length - 1 - n)),
    places.toReversed(),
  );
  assert.deepEqual(locationsIn('', 'a.md')(0), { file: 'a.md', line: 1, column: 1 });
});

test('a megabyte of links that lead nowhere is told link by link', () => {
  const { problems } = readStory(storyFile(HEAD + '[a](b)\n'.repeat(150_000)), SITE);
  assert.equal(problems.length, 150_000);
  assert.equal(
    report(problems.slice(-1)),
    `articles/2026/03/01/banjir.md:150007:1  error  bad-link  "b" leads to nothing that Warta can print.
    Link to a story by the path of its .md file, to a page by its address from "/" on, or to https://….

1 error, 0 warnings
`,
  );
});

/** Views as they come from the disk. */
function readViews(json: string) {
  const articles = mkdtempSync(join(tmpdir(), 'warta-views-'));
  try {
    mkdirSync(join(articles, '_desk'));
    writeFileSync(join(articles, '_desk/popular.json'), json);
    const file = readSource(articles, '_desk/popular.json');
    assert.ok('bytes' in file);
    return readPopular(file);
  } finally {
    rmSync(articles, { recursive: true });
  }
}

test('an archive of 100,000 stories may count the views of all', () => {
  const views = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, n) => [`2026/03/01/air-surut-di-tiga-kecamatan-${n}`, n]),
  );
  const { value, problems } = readViews(JSON.stringify({ views, counted: '2026-03-01' }, null, 1));
  assert.deepEqual(problems, []);
  assert.equal(Object.keys(value?.views ?? {}).length, 100_000);
  assert.equal(value?.views['2026/03/01/air-surut-di-tiga-kecamatan-99999'], 99_999);
});

test('views that are as long as a whole newsroom are not read', () => {
  assert.equal(
    report(readViews(`{"views": {}}${' '.repeat(20_000_000)}`).problems),
    `articles/_desk/popular.json:1:1  error  too-large  The file has 20000013 bytes; at most 20000000 are read.
    Split it, or look whether something was pasted by mistake.

1 error, 0 warnings
`,
  );
});

test('a pull quote may have more lines than anybody reads', () => {
  const { value, problems } = readStory(storyFile(`${HEAD}> [!kutipan]\n${'> a\n'.repeat(150_000)}`), SITE);
  assert.deepEqual(problems, []);
  assert.equal(value?.words, 150_000);
});
