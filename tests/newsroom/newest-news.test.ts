/** What Warta places as news is found without a look at the advertisements that are newer. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { randomFrom } from '../../bench/random.ts';
import { openArchive } from '../../src/archive/archive.ts';
import { changesOf, clearChanges, isTouched } from '../../src/archive/changes.ts';
import { packed, StoryKeeper } from '../../src/archive/story-keeper.ts';
import { SUBJECT } from '../../src/archive/subjects.ts';
import { isAdvertisement, type Story } from '../../src/content/story.ts';
import { DeskAnswers } from '../../src/newsroom/desk-answers.ts';
import { Memory } from '../../src/newsroom/memory.ts';
import { StoryAnswers } from '../../src/newsroom/story-answers.ts';
import { SITE } from '../content/example.ts';

const NOW = 1000;
const CITY = { of: 'section', id: 'kota' } as const;
const ALL = { of: 'all' } as const;

const story = (n: number, told: Partial<Story> = {}): Story => ({
  ...{ id: `1970/01/01/kabar-${n}`, title: `Kabar ${n}`, description: 'Kabar.', date: n },
  ...{ section: 'kota', topics: [], authors: [], kind: 'news', status: 'published', corrections: [] },
  ...{ related: [], aliases: [], body: [], headings: [], words: 0, ...told },
});

/** An archive that was printed once, and what its newsroom answers. */
function newsroom(t: TestContext) {
  const archive = openArchive(':memory:', 'test');
  t.after(() => archive.close());
  archive.db.exec("INSERT INTO printed VALUES (1, '/', 0, x'')");
  return {
    archive,
    store: (...stories: readonly Story[]) => {
      const keeper = new StoryKeeper(archive, changesOf(archive), SITE, { now: NOW, drafts: false });
      for (const one of stories) keeper.store(packed(one));
      keeper.settle();
    },
    answers: (noted: number[] = []) => {
      const memory = new Memory((subject) => noted.push(subject));
      return new StoryAnswers(archive, memory, new DeskAnswers(archive, memory, () => []));
    },
  };
}

test('a section full of advertisements is not read through for the few news in it', (t) => {
  const { store, answers } = newsroom(t);
  const news = [1, 2, 3].map((n) => story(n));
  const advertisements = Array.from({ length: 300 }, (_, n) => story(10 + n, { kind: 'advertorial' }));
  store(...news, ...advertisements);
  const noted: number[] = [];
  const found = answers(noted).newestNews(CITY, 5);
  assert.deepEqual(
    found.map(({ title }) => title),
    ['Kabar 3', 'Kabar 2', 'Kabar 1'],
  );
  for (const { id } of news) assert.ok(noted.includes(SUBJECT.card(id)), id);
  for (const { id } of advertisements) assert.ok(!noted.includes(SUBJECT.card(id)), id);
});

test('an advertisement that becomes news, and news that becomes one, make stale what shows the list', (t) => {
  const { archive, store, answers } = newsroom(t);
  const titles = () =>
    answers()
      .newestNews(CITY, 2)
      .map(({ title }) => title);
  store(story(1), story(2), story(3, { kind: 'advertorial' }));
  assert.deepEqual(titles(), ['Kabar 2', 'Kabar 1']);
  for (const [kind, after] of [
    ['news', ['Kabar 3', 'Kabar 2']],
    ['advertorial', ['Kabar 2', 'Kabar 1']],
  ] as const) {
    clearChanges(archive);
    store(story(3, { kind }));
    assert.deepEqual(titles(), after);
    for (const list of ['section:kota', 'all']) assert.ok(isTouched(archive, SUBJECT.list(list)), list);
  }
});

const seed = Math.floor(Math.random() * 1e9);

test(`the newest news are the newest of all without advertisements, after any edits (seed ${seed})`, (t) => {
  const random = randomFrom(seed);
  const { store, answers } = newsroom(t);
  for (let edit = 0; edit < 300; edit++) {
    const n = random.below(40);
    const kind = random.chance(0.6) ? 'advertorial' : 'news';
    const status = random.chance(0.2) ? 'withdrawn' : random.chance(0.1) ? 'draft' : 'published';
    // Some have one date, and some are not yet public.
    const date = random.below(30) * (NOW / 25);
    store(story(n, { kind, status, date, section: random.chance(0.5) ? 'kota' : 'desa' }));
    const most = 1 + random.below(8);
    for (const list of [CITY, ALL]) {
      const all = answers().newest(list, 40);
      const news = all.filter((card) => !isAdvertisement(card)).slice(0, most);
      assert.deepEqual(answers().newestNews(list, most), news);
    }
  }
});
