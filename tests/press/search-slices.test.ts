/** What the archive remembers of the search index is true at whatever moment a build ends. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StatementSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { changesOf, clearChanges } from '../../src/archive/changes.ts';
import { setPressFact } from '../../src/archive/printed.ts';
import { forgetStaleSlices } from '../../src/archive/slices.ts';
import { packed, StoryKeeper } from '../../src/archive/story-keeper.ts';
import type { Story } from '../../src/content/story.ts';
import { stateOf } from '../../src/press/out-folder.ts';
import { indexSearch } from '../../src/press/search-index.ts';
import { SITE } from '../content/example.ts';
import { nothingIsMissing, slicesIn } from './search-files.ts';
import { NOW } from './tiny-newsroom.ts';

const story = (id: string, date: string): Story => ({
  ...{ id, title: 'Panen raya', description: 'Panen.', date: Date.parse(date), section: 'desa' },
  ...{
    topics: [],
    authors: [],
    kind: 'news',
    status: 'published',
    corrections: [],
    related: [],
    aliases: [],
  },
  ...{ body: [{ kind: 'html', html: `<p>Petak ${id}.</p>` }], headings: [], words: 2 },
});

/** A year with more stories than one slice has while it is the newest, and the index in a folder. */
function pressOf(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'warta-slices-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [out, cache, staging] = ['out', 'cache', 'staging'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const made of [out, cache, staging]) mkdirSync(made);
  const archive = openArchive(':memory:', 'test');
  t.after(() => archive.close());
  archive.db.exec("INSERT INTO printed VALUES (1, '/', 0, x'')");
  setPressFact(archive, 'out', stateOf(out));
  const edit = (work: (keeper: StoryKeeper) => void) => {
    const keeper = new StoryKeeper(archive, changesOf(archive), SITE, { now: NOW, drafts: false });
    work(keeper);
    keeper.settle();
    forgetStaleSlices(archive, false);
    clearChanges(archive);
  };
  edit((keeper) => {
    for (let n = 0; n <= 1000; n++)
      keeper.store(
        packed(story(`2025/0${1 + (n % 2)}/05/panen-${n}`, `2025-0${1 + (n % 2)}-05T09:00+07:00`)),
      );
  });
  return {
    out,
    edit,
    index: () => indexSearch(archive, SITE, { out, cache, now: NOW }, { folder: staging, isTree: false }),
  };
}

/** Lets a build die when it forgets a slice. */
function dieForgetting(t: TestContext): void {
  const real = StatementSync.prototype.run;
  t.mock.method(StatementSync.prototype, 'run', function (this: StatementSync, ...given: []) {
    if (this.sourceSQL.startsWith('DELETE FROM slices')) throw new Error('The power went out.');
    return Reflect.apply(real, this, given);
  });
}

test('slices that are cut otherwise for a while are whole when they come back, though a build died meanwhile', async (t) => {
  const { out, edit, index } = pressOf(t);
  const names = () => slicesIn(out).map(({ slice }) => slice);
  await index();
  const months = ['2025-02', '2025-01'];
  assert.deepEqual(names(), months);

  edit((keeper) => keeper.store(packed(story('2026/03/01/awal', '2026-03-01T09:00+07:00'))));
  await t.test('the build dies', async (t) => {
    dieForgetting(t);
    await assert.rejects(index(), new Error('The power went out.'));
  });
  edit((keeper) => keeper.removeFrom('2026/03/01/awal.md'));
  await index();
  assert.deepEqual(names(), months);
  nothingIsMissing(out);
});
