/** What an incremental plan reads does not grow with the newsroom's desk files. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openArchive } from '../../src/archive/archive.ts';
import { inRange } from '../../src/archive/prefix.ts';
import { seal } from '../../src/archive/sealed.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { dueOutputs } from '../../src/press/due-outputs.ts';
import { RANK } from '../../src/press/ranks.ts';
import { SITE } from '../content/example.ts';

const TOPICS = ['beras', 'cabai', 'gula', 'kopi', 'teh'];

function archiveOfTopics(t: TestContext) {
  const archive = openArchive(':memory:', 'test');
  t.after(() => archive.close());
  for (const id of TOPICS) {
    archive
      .prepare('INSERT INTO desk VALUES (?, ?)')
      .run(`topic:${id}`, seal({ id, name: id, aliases: [`${id}-lama`, `${id}-dulu`] }));
    archive.prepare('INSERT INTO lists (key, entries, listed) VALUES (?, 1, 1)').run(`topic:${id}`);
  }
  return archive;
}

test('topic files are read as often for many topics and old addresses as for one', (t) => {
  const archive = archiveOfTopics(t);
  const due = archive.prepare('INSERT INTO due VALUES (?, ?)');
  const ask = t.mock.method(
    archive.prepare(`SELECT data FROM desk WHERE ${inRange('key')} ORDER BY key`),
    'all',
  );
  due.run('list', 'topic:beras');
  due.run('moved', '/lama/1/');
  dueOutputs(archive, SITE);
  const before = ask.mock.callCount();
  for (const id of TOPICS.slice(1)) due.run('list', `topic:${id}`);
  for (const n of [2, 3, 4]) due.run('moved', `/lama/${n}/`);
  const { now } = dueOutputs(archive, SITE);
  assert.ok(before > 0);
  assert.equal(ask.mock.callCount(), 2 * before);
  assert.deepEqual(
    now.filter(({ address }) => /-(lama|dulu)\/$/.test(address)),
    TOPICS.flatMap((id) => [`${id}-lama`, `${id}-dulu`]).map((alias) => ({
      address: `/topik/${alias}/`,
      rank: RANK.article,
    })),
  );
});

test('view counts are read once for the rails of all sections', (t) => {
  const archive = archiveOfTopics(t);
  archive.prepare('INSERT INTO desk VALUES (?, ?)').run('popular', seal({ views: { '2026/03/01/a': 3 } }));
  const ask = t.mock.method(archive.prepare('SELECT data FROM desk WHERE key = ?'), 'get');
  const newsroom = createNewsroom(archive, { site: SITE, now: 0, note: () => {} });
  for (const section of ['kota', 'desa', 'laut']) newsroom.rail(section);
  assert.equal(ask.mock.calls.filter(({ arguments: [key] }) => String(key) === 'popular').length, 1);
});
