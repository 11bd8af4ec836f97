/** The edits between two builds, on a generated newsroom. */
import assert from 'node:assert/strict';
import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { addStory, editOldHeadline, renameAuthor, withdrawOldStory } from '../../bench/edits.ts';
import { CLOCK, placeOf, writeNewsroom } from '../../bench/newsroom.ts';

const size = { stories: 300, seed: 1 };
const newsroom = mkdtempSync(join(tmpdir(), 'warta-bench-test-'));
after(() => rmSync(newsroom, { recursive: true }));
await writeNewsroom(newsroom, size);
const textOf = (file: string) => readFileSync(join(newsroom, file), 'utf8');

test('every new story is another one, and has its page', () => {
  const [first, second] = [addStory(newsroom, size), addStory(newsroom, size)];
  assert.notEqual(first.seen.on, second.seen.on);
  for (const { seen } of [first, second]) {
    assert.ok(textOf(seen.on).includes(seen.text));
    assert.doesNotMatch(textOf(seen.on), /^status:/m);
  }
});

test('the stories of a newsroom of any size lie before the clock, also those that are added', () => {
  for (const stories of [300, 100_000, 1_000_000]) {
    const { date } = placeOf(stories + 100, { stories });
    assert.ok(date < CLOCK.slice(0, 10), `${stories}: ${date}`);
  }
});

test('an edited headline is put in place as a new file, so that a newsroom that shares the old one keeps it', () => {
  const old = '2015/01/02/berita-30.md';
  linkSync(join(newsroom, old), join(newsroom, 'shared'));
  const { seen } = editOldHeadline(newsroom, size);
  assert.equal(seen.on, old);
  assert.ok(textOf(old).includes(seen.text));
  assert.ok(!textOf('shared').includes(seen.text));
});

test('a withdrawn story says since when and why', () => {
  const { seen } = withdrawOldStory(newsroom, size);
  assert.match(
    textOf(seen.on),
    /\nstatus: withdrawn\nwithdrawn: \{ at: 2015-01-\d\d \d\d:\d\d, reason: ".+" \}\n---\n/,
  );
});

test('a renamed author has the new name in the desk, and a story that shows it', () => {
  const change = renameAuthor(newsroom, size);
  assert.ok(change.kind === 'author');
  assert.ok(existsSync(join(newsroom, `_desk/authors/${change.author.id}.md`)));
  assert.ok(textOf(change.seen.on).includes(`authors: [${change.author.id}]`));
});
