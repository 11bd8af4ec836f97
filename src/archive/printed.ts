/**
 * What lies printed in `dist/`, and which subjects each page rested on when it was printed. A page is stale when it is
 * new or when a subject that it rested on was touched since.
 */
import { ARTICLE_ADDRESS_SQL, CARD_ADDRESS_SQL } from '../addresses.ts';
import type { Archive } from './archive.ts';
import { Pairs } from './pairs.ts';
import { inRange, rangeOf } from './prefix.ts';

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

/** The press fact that stands while machines print what was planned here. */
export const PRINT_ORDER = 'print-order';

/** Ends the order that stands, if one does: the archive is about to change. */
export const withdrawPrintOrder = (archive: Archive) =>
  void archive.prepare('DELETE FROM press WHERE key = ?').run(PRINT_ORDER);

/** Replaces the plan. Two outputs with one address are one. */
export function planOutputs(archive: Archive, outputs: Iterable<Output>): void {
  archive.db.exec(PLAN);
  archive.prepare('DELETE FROM planned').run();
  const insert = archive.prepare('INSERT OR IGNORE INTO planned VALUES (?, ?)');
  for (const { address, rank } of outputs) insert.run(address, rank);
}

/** Adds the pages of all stories: public ones, and withdrawn ones as notices. There are too many to name each. */
export const planArticles = (archive: Archive, rank: number) =>
  void archive
    .prepare(
      `INSERT OR IGNORE INTO planned SELECT ${ARTICLE_ADDRESS_SQL}, ? FROM stories WHERE state <> 'hidden'`,
    )
    .run(rank);

/** Adds the social cards of stories that have no photo. */
export const planStoryCards = (archive: Archive, rank: number) =>
  void archive
    .prepare(
      `INSERT OR IGNORE INTO planned SELECT ${CARD_ADDRESS_SQL}, ? FROM stories
       WHERE state NOT IN ('hidden', 'withdrawn') AND NOT pictured`,
    )
    .run(rank);

/** How many outputs of these ranks are planned. */
export const countPlanned = (archive: Archive, fromRank: number): number =>
  Number(archive.prepare('SELECT count(*) AS n FROM planned WHERE rank >= ?').get(fromRank)?.n);

/** How many planned outputs of these ranks were not printed before. */
export const countNew = (archive: Archive, fromRank: number): number =>
  Number(
    archive
      .prepare(
        'SELECT count(*) AS n FROM planned WHERE rank >= ? AND address NOT IN (SELECT address FROM printed)',
      )
      .get(fromRank)?.n,
  );

/** Everything that is planned, in order of rank, then address. */
export const plannedOutputs = (archive: Archive): Output[] =>
  archive
    .prepare('SELECT address, rank FROM planned ORDER BY rank, address')
    .iterate()
    .map(outputOf)
    .toArray();

/**
 * What must be printed, in order of rank, then address: what is planned and not printed yet, and what was printed and
 * rests on something touched. What is gone must be forgotten before.
 */
export function staleOutputs(archive: Archive): Output[] {
  findStale(archive);
  return archive
    .prepare(
      `SELECT address, rank FROM planned WHERE address NOT IN (SELECT address FROM printed)
       UNION SELECT p.address, p.rank FROM stale s JOIN printed p ON p.id = s.page ORDER BY rank, address`,
    )
    .iterate()
    .map(outputOf)
    .toArray();
}

const outputOf = ({ address, rank }: Record<string, unknown>): Output => ({
  address: String(address),
  rank: Number(rank),
});

/** Pages that rest on something touched. */
function findStale(archive: Archive): void {
  archive.db.exec('CREATE TEMP TABLE IF NOT EXISTS stale (page INTEGER PRIMARY KEY); DELETE FROM stale');
  const insert = archive.prepare('INSERT OR IGNORE INTO stale VALUES (?)');
  const rows = archive
    // CROSS: SQLite would rather walk through all that pages rest on.
    .prepare('SELECT r.pages FROM touched t CROSS JOIN rests r ON r.subject = t.subject')
    .iterate();
  for (const { pages } of rows) for (const page of numbersOf(pages)) insert.run(page);
}

/** What was printed and is no longer planned. */
export const goneOutputs = (archive: Archive): Output[] =>
  archive
    .prepare('SELECT address, rank FROM printed WHERE address NOT IN (SELECT address FROM planned)')
    .all()
    .map(outputOf);

/** Of these addresses, those that were printed and are not planned. */
export function goneOf(archive: Archive, addresses: Iterable<string>): Output[] {
  const find = archive.prepare(
    'SELECT address, rank FROM printed WHERE address = ?1 AND ?1 NOT IN (SELECT address FROM planned)',
  );
  return [...new Set(addresses)].flatMap((address) => {
    const row = find.get(address);
    return row ? [outputOf(row)] : [];
  });
}

/** Printed addresses that begin with some text, which ends in a sign of ASCII. */
export const printedBelow = (archive: Archive, start: string): readonly string[] =>
  archive
    .prepare(`SELECT address FROM printed WHERE ${inRange('address')}`)
    .all(...rangeOf(start))
    .map(({ address }) => String(address));

/** Of these addresses, those that are not planned. */
export function unplanned(archive: Archive, addresses: Iterable<string>): string[] {
  const find = archive.prepare('SELECT 1 FROM planned WHERE address = ?');
  return [...addresses].filter((address) => !find.get(address));
}

/** Forgets outputs that are gone, or whose content is unknown, so that they are printed again. */
export function forgetPrinted(archive: Archive, addresses: Iterable<string>): void {
  const remove = archive.prepare('DELETE FROM printed WHERE address = ?');
  for (const address of addresses) remove.run(address);
}

/** Pairs of subject and page that are collected before they are written, 64 MB: a part is spread over all that was written before it. */
const PAIRS = 2 ** 23;

/** Writes down what lies printed and what it rests on. Call `close` at the end. */
export class PrintRecord {
  readonly #archive: Archive;
  /** Not yet written. */
  readonly #pairs = new Pairs();

  /** @param all every output is printed again, so that what older builds wrote down is done with */
  constructor(archive: Archive, all: boolean) {
    this.#archive = archive;
    if (all) archive.db.exec('DELETE FROM rests; DELETE FROM printed');
  }

  /** @param address of a planned output, or of one that was printed before @param subjects ascending */
  add(address: string, subjects: Uint32Array): void {
    const before = this.#archive.prepare('SELECT id, rests FROM printed WHERE address = ?').get(address);
    const had = before ? numbersOf(before.rests) : new Uint32Array();
    if (before && Buffer.compare(bytesOf(had), bytesOf(subjects)) === 0) return;
    const page = Number(
      before?.id ??
        this.#archive
          .prepare(
            'INSERT INTO printed (address, rank, rests) SELECT address, rank, ? FROM planned WHERE address = ?',
          )
          .run(bytesOf(subjects), address).lastInsertRowid,
    );
    if (before)
      this.#archive.prepare('UPDATE printed SET rests = ? WHERE id = ?').run(bytesOf(subjects), page);
    const known = new Set(had);
    for (const subject of subjects) if (!known.has(subject)) this.#pairs.add(subject, page);
    if (this.#pairs.count >= PAIRS) this.#flush();
  }

  close(): void {
    this.#flush();
  }

  #flush(): void {
    const part = Number(pressFact(this.#archive, 'part') ?? 0) + 1;
    setPressFact(this.#archive, 'part', String(part));
    const insert = this.#archive.prepare('INSERT INTO rests VALUES (?, ?, ?)');
    for (const [subject, pages] of this.#pairs.take()) insert.run(subject, part, bytesOf(pages));
  }
}

/** 32-bit numbers as a blob. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array) =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** The 32-bit numbers of a blob. */
export const numbersOf = (blob: unknown): Uint32Array =>
  blob instanceof Uint8Array ? new Uint32Array(blob.slice().buffer) : new Uint32Array();
