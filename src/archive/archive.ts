import { rmSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { SCHEMA } from './schema.ts';
import { DamagedArchive } from './sealed.ts';

/** The newsroom's archive: one SQLite file. */
export interface Archive {
  readonly db: DatabaseSync;
  /** Where it lies; undefined for one in memory. */
  readonly file: string | undefined;
  /** The prepared statement for an SQL text, prepared once. */
  readonly prepare: (sql: string) => StatementSync;
  readonly close: () => void;
}

/**
 * Opens the archive for scanning and printing. A file of another version, a damaged one, or no file at all is begun
 * anew: it can always be read again from what editors wrote.
 * @param version of the code that writes it
 * @throws the error of SQLite when the file cannot be opened now: another program holds it, nobody may read it
 */
export function openArchive(file: string | ':memory:', version: string): Archive {
  const found = tryOpen(file);
  if (found && versionOf(found) === version) return withSchema(found, LOGGED);
  found?.close();
  if (file !== ':memory:') deleteArchive(file);
  const archive = withSchema(wrap(new DatabaseSync(file)), UNLOGGED);
  archive.prepare("INSERT INTO meta VALUES ('begun', ?)").run(version);
  return archive;
}

/**
 * Opens the archive for questions alone, beside whoever writes it.
 * @param isStill nobody writes it: then it may lie on a read-only disk, and is neither locked nor watched.
 *   https://www.sqlite.org/uri.html#uriimmutable
 */
export function openArchiveForReading(file: string, isStill: boolean): Archive {
  const address = pathToFileURL(file);
  if (isStill) address.searchParams.set('immutable', '1');
  const archive = wrap(new DatabaseSync(address, { readOnly: true }));
  // SQLite maps two gigabytes at most; what lies beyond them, in the archive of a huge newsroom, goes through the cache.
  archive.db.exec('PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 2147418112; PRAGMA cache_size = -8000');
  return archive;
}

/** Does all of some work or nothing of it. */
export async function inTransaction<Result>(archive: Archive, work: () => Promise<Result>): Promise<Result> {
  archive.db.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    archive.db.exec('COMMIT');
    keep(archive);
    return result;
  } catch (error) {
    // A full disk has rolled back already.
    if (archive.db.isTransaction) archive.db.exec('ROLLBACK');
    throw error;
  }
}

/** A new archive is kept from its first transaction on: what was written before is begun anew by whoever finds it. */
function keep(archive: Archive): void {
  if (metaOf(archive, 'begun') === undefined) return;
  archive.db.exec(LOGGED);
  archive.prepare("UPDATE meta SET key = 'version' WHERE key = 'begun'").run();
}

/** A fact about the archive itself: its version, the clock of the last scan. */
export const metaOf = (archive: Archive, key: string): string | undefined =>
  archive.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value?.toString();

/** Notes such a fact, in the place of what was noted before. */
export const setMeta = (archive: Archive, key: string, value: string) =>
  archive.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(key, value);

function wrap(db: DatabaseSync): Archive {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const made = db.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  return { db, file: db.location() ?? undefined, prepare, close: () => db.close() };
}

/** Write-ahead logging lets workers read while the press writes, and survives a killed process. */
const LOGGED = 'PRAGMA journal_mode = WAL';
/** A log of a first scan would be as large as the archive, and all of it written twice. What is committed is on the disk. */
const UNLOGGED = 'PRAGMA journal_mode = MEMORY';

function withSchema(archive: Archive, journal: typeof LOGGED | typeof UNLOGGED): Archive {
  archive.db.exec(
    `${journal}; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;`,
  );
  // Together, or a disk is waited for after each table.
  archive.db.exec(`BEGIN; ${SCHEMA}; COMMIT`);
  return archive;
}

/**
 * Reading the version touches the file's first pages; damage further on shows when it is met, see `isDamaged`.
 * @returns undefined for a file that holds no archive
 * @throws the error of SQLite when the file cannot be read now, whatever it holds
 */
function tryOpen(file: string): Archive | undefined {
  if (file === ':memory:') return undefined;
  let archive: Archive | undefined;
  try {
    archive = wrap(new DatabaseSync(file));
    versionOf(archive);
    return archive;
  } catch (error) {
    archive?.close();
    if (isDamaged(error) || isOfCode(error, UNKNOWN_FORM)) return undefined;
    throw error;
  }
}

/** SQLite's codes for a damaged file and for a file that is no database. https://www.sqlite.org/rescode.html */
const DAMAGED: ReadonlySet<number> = new Set([11, 26]);
/** For a file of a later SQLite, and for tables that are not those of an archive. */
const UNKNOWN_FORM: ReadonlySet<number> = new Set([1]);

/** Whether an error says that the archive's file is damaged: then it must be begun anew. */
export const isDamaged = (error: unknown): boolean =>
  error instanceof DamagedArchive || isOfCode(error, DAMAGED);

const isOfCode = (error: unknown, codes: ReadonlySet<number>): boolean =>
  error instanceof Error && 'errcode' in error && codes.has(Number(error.errcode) & 0xff);

/**
 * Opens an archive and does some work with it. When the archive turns out to be damaged meanwhile, it is begun anew, once.
 * @param version see `openArchive`
 * @returns the archive, still open, and what came of the work
 */
export async function openFor<Done>(
  file: string,
  version: string,
  work: (archive: Archive) => Promise<Done>,
): Promise<{ readonly archive: Archive; readonly done: Done }> {
  const open = async () => {
    const archive = openArchive(file, version);
    try {
      return { archive, done: await work(archive) };
    } catch (error) {
      archive.close();
      throw error;
    }
  };
  return open().catch((error) => {
    if (!isDamaged(error)) throw error;
    deleteArchive(file);
    return open();
  });
}

/** Does some work with an archive and closes it, see `openFor`. */
export async function workIn<Done>(
  file: string,
  version: string,
  work: (archive: Archive) => Promise<Done>,
): Promise<Done> {
  const { archive, done } = await openFor(file, version, work);
  archive.close();
  return done;
}

/** Deletes an archive; the next one to open it begins anew. */
export function deleteArchive(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
}

function versionOf(archive: Archive): string | undefined {
  const hasMeta = archive.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get();
  return hasMeta ? metaOf(archive, 'version') : undefined;
}
