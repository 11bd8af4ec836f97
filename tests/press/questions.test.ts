/** What is asked of the archive when one story is published looks at what is asked for alone, however many stories there are. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { type Archive, openArchive } from '../../src/archive/archive.ts';
import { planOutputs, staleOutputs } from '../../src/archive/printed.ts';
import { UNPUBLISHED } from '../../src/archive/review.ts';
import { tinyNewsroom } from './tiny-newsroom.ts';

test('drafts and future stories are found by an index', (t) => {
  const archive = openArchive(':memory:', '1');
  t.after(archive.close);
  const steps = archive.prepare(`EXPLAIN QUERY PLAN ${UNPUBLISHED}`).all(0);
  assert.deepEqual(
    steps.map(({ detail }) => String(detail)).filter((detail) => /SCAN|SEARCH/.test(detail)),
    ['SCAN stories USING COVERING INDEX drafts', 'SEARCH stories USING INDEX stories_by_date (date>?)'],
  );
});

/** Tables that grow with the newsroom. Some are walked through from an end on, or by an index of what is rare. */
const ENDLESS = new Set(['stories', 'files', 'refs', 'entries', 'list_pages', 'aliases', 'printed', 'rests']);
const AT_AN_END = new Set([
  'SELECT 1 FROM printed LIMIT 1',
  'SELECT 1 FROM files LIMIT 1',
  "SELECT problems FROM files WHERE problems <> '[]'",
  "SELECT path FROM files WHERE path GLOB '*[^a-z0-9/._-]*'",
  UNPUBLISHED,
]);

/** The tables that a question walks through; in it they may go by a letter. */
function walkedThrough(archive: Archive, sql: string): readonly string[] {
  const steps = archive.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
  const walked = steps.flatMap(({ detail }) => /^SCAN (\w+)/.exec(String(detail))?.[1] ?? []);
  return walked
    .map((name) => new RegExp(`\\b(?:FROM|JOIN) (\\w+) ${name}\\b`).exec(sql)?.[1] ?? name)
    .filter((table) => ENDLESS.has(table));
}

test('publishing one story walks through nothing that grows with the newsroom', async (t) => {
  const newsroom = await tinyNewsroom(t, 'kecil');
  await newsroom.build();
  const story = '2026/03/03/baru.md';
  writeFileSync(
    join(newsroom.articles, story),
    '---\ntitle: Baru\ndescription: Baru.\ndate: 2026-03-03 08:00\nsection: kota\ntopics: [jalan]\n---\n\n[a](../02/pasar-pagi.md)\n',
  );
  const asked = new Set<string>();
  const { prepare } = DatabaseSync.prototype;
  t.mock.method(DatabaseSync.prototype, 'prepare', function (this: DatabaseSync, sql: string) {
    asked.add(sql);
    return prepare.call(this, sql);
  });
  assert.equal((await newsroom.build({ only: [story] })).rendered > 0, true);
  t.mock.restoreAll();

  const archive = openArchive(':memory:', '1');
  t.after(archive.close);
  planOutputs(archive, []);
  staleOutputs(archive);
  const walked = [...asked]
    .filter((sql) => !AT_AN_END.has(sql))
    .map((sql) => [sql, walkedThrough(archive, sql)]);
  assert.ok(walked.length > 80, `${walked.length} questions`);
  assert.deepEqual(
    walked.filter(([, tables]) => tables?.length),
    [],
  );
});
