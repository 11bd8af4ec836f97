/**
 * What lies printed in `dist/`, and which subjects each page rested on when it was printed. A page is stale when it is
 * new or when a subject that it rested on was touched since.
 */
import type { Archive } from './archive.ts';

/** A file of the site. Lower ranks are committed first: assets, photos, articles, lists, feeds, the front page. */
export interface Output {
  readonly address: string;
  readonly rank: number;
}

/** The plan lives in memory, for the connection that plans. */
const PLAN =
  'CREATE TEMP TABLE IF NOT EXISTS planned (address TEXT PRIMARY KEY, rank INTEGER NOT NULL) WITHOUT ROWID';

/** What the last print was made with: the renderer's fingerprint, the folder's identity. */
export const pressFact = (archive: Archive, key: string): string | undefined =>
  archive.prepare('SELECT value FROM press WHERE key = ?').get(key)?.value?.toString();

/** Remembers a fact for the next build. */
export const setPressFact = (archive: Archive, key: string, value: string) =>
  archive.prepare('INSERT OR REPLACE INTO press VALUES (?, ?)').run(key, value);

/** Replaces the plan: every file that the site consists of. Two outputs with one address are one. */
export function plan(archive: Archive, outputs: Iterable<Output>): void {
  archive.db.exec(PLAN);
  archive.prepare('DELETE FROM planned').run();
  const insert = archive.prepare('INSERT OR IGNORE INTO planned VALUES (?, ?)');
  for (const { address, rank } of outputs) insert.run(address, rank);
}

/** How many outputs of these ranks are planned. */
export const countPlanned = (archive: Archive, fromRank: number): number =>
  Number(archive.prepare('SELECT count(*) AS n FROM planned WHERE rank >= ?').get(fromRank)?.n);

/**
 * The planned outputs that must be printed, in order of rank, then address.
 * @param all every one of them, because the renderer or the target changed
 */
export function staleOutputs(archive: Archive, all: boolean): Output[] {
  const sql = all
    ? 'SELECT address, rank FROM planned ORDER BY rank, address'
    : `SELECT address, rank FROM planned WHERE address NOT IN (SELECT address FROM printed) OR address IN (
         SELECT p.address FROM touched t JOIN subjects s ON s.name = t.subject JOIN rests r ON r.subject = s.id JOIN printed p ON p.id = r.page
       ) ORDER BY rank, address`;
  return archive
    .prepare(sql)
    .all()
    .map((row) => ({ address: String(row.address), rank: Number(row.rank) }));
}

/** Addresses that were printed and are no longer planned. */
export const goneAddresses = (archive: Archive): string[] =>
  archive
    .prepare(
      'SELECT address FROM printed WHERE address NOT IN (SELECT address FROM planned) ORDER BY address',
    )
    .all()
    .map((row) => String(row.address));

/** Of these addresses, those that are not planned. */
export function unplanned(archive: Archive, addresses: Iterable<string>): string[] {
  const find = archive.prepare('SELECT 1 FROM planned WHERE address = ?');
  return [...addresses].filter((address) => !find.get(address));
}

/** Writes down that an output lies printed and what it rests on. */
export function recordPrinted(archive: Archive, address: string, subjects: readonly string[]): void {
  const rests = subjects.map((name) => subjectId(archive, name)).toSorted((a, b) => a - b);
  const before = archive.prepare('SELECT id, rests FROM printed WHERE address = ?').get(address);
  const text = JSON.stringify(rests);
  if (before?.rests === text) return;
  const page = before ? Number(before.id) : insertPrinted(archive, address);
  const had = new Set<number>(before ? JSON.parse(String(before.rests)) : []);
  const has = new Set(rests);
  archive.prepare('UPDATE printed SET rests = ? WHERE id = ?').run(text, page);
  const forget = archive.prepare('DELETE FROM rests WHERE subject = ? AND page = ?');
  const remember = archive.prepare('INSERT OR IGNORE INTO rests VALUES (?, ?)');
  for (const subject of had.difference(has)) forget.run(subject, page);
  for (const subject of has.difference(had)) remember.run(subject, page);
}

/** Writes down that an output lies there no longer. */
export function forgetPrinted(archive: Archive, address: string): void {
  const row = archive.prepare('SELECT id, rests FROM printed WHERE address = ?').get(address);
  if (!row) return;
  const forget = archive.prepare('DELETE FROM rests WHERE subject = ? AND page = ?');
  for (const subject of JSON.parse(String(row.rests))) forget.run(subject, Number(row.id));
  archive.prepare('DELETE FROM printed WHERE id = ?').run(Number(row.id));
}

const insertPrinted = (archive: Archive, address: string): number =>
  Number(archive.prepare('INSERT INTO printed (address) VALUES (?)').run(address).lastInsertRowid);

function subjectId(archive: Archive, name: string): number {
  const known = archive.prepare('SELECT id FROM subjects WHERE name = ?').get(name);
  return Number(
    known ? known.id : archive.prepare('INSERT INTO subjects (name) VALUES (?)').run(name).lastInsertRowid,
  );
}
