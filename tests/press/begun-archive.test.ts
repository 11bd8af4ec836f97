/** What a scan leaves that was killed while it filled a new archive is never taken for an archive. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Archive, inTransaction, openArchive } from '../../src/archive/archive.ts';

const VERSION = 'test';
/** More than SQLite keeps in memory before it writes to the file. */
const MUCH = 50_000_000;

function folderFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'warta-begun-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Stores desk files of so many bytes altogether. */
function fill(archive: Archive, bytes: number): void {
  const insert = archive.prepare('INSERT INTO desk VALUES (?, ?)');
  const text = 'x'.repeat(10_000);
  for (let n = 0; n < bytes / text.length; n++) insert.run(`page:${n}`, text);
}

const filled = (archive: Archive) => archive.prepare('SELECT count(*) AS n FROM desk').get()?.n;

test('an archive whose first scan was killed is begun anew, whatever it had written', async (t) => {
  const folder = folderFor(t);
  const file = join(folder, 'archive.sqlite');
  for (const bytes of [0, 10_000, MUCH]) {
    const archive = openArchive(file, VERSION);
    const left = join(folder, `killed-${bytes}.sqlite`);
    await assert.rejects(
      inTransaction(archive, async () => {
        fill(archive, bytes);
        copyFileSync(file, left);
        throw new Error('killed');
      }),
      new Error('killed'),
    );
    archive.close();
    assert.equal(statSync(left).size > MUCH / 2, bytes === MUCH, 'much is written before it is committed');
    const anew = openArchive(left, VERSION);
    assert.equal(filled(anew), 0);
    anew.close();
  }
});

test('an archive is kept from its first scan on, with a log from then on', async (t) => {
  const file = join(folderFor(t), 'archive.sqlite');
  const archive = openArchive(file, VERSION);
  await inTransaction(archive, async () => fill(archive, 10_000));
  assert.equal(archive.prepare('PRAGMA journal_mode').get()?.journal_mode, 'wal');
  archive.close();
  const again = openArchive(file, VERSION);
  assert.equal(filled(again), 1);
  again.close();
  const ofOtherCode = openArchive(file, 'another');
  assert.equal(filled(ofOtherCode), 0);
  ofOtherCode.close();
});
