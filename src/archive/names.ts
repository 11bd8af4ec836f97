/** What stories mean by the names that they write: a topic or an author with a file goes by its id, its name and its aliases. */
import type { AuthorFile, TopicFile } from '../content/desk.ts';
import { slugOf } from '../content/slug.ts';
import type { Archive } from './archive.ts';
import type { ListKey } from './subjects.ts';

/** Whether a key is that of a topic or an author. */
export const isTerm = (key: ListKey): boolean => key.startsWith('topic:') || key.startsWith('author:');

/** `uni-eropa` for `topic:uni-eropa`. */
export const idOf = (term: ListKey): string => term.slice(term.indexOf(':') + 1);

/**
 * The topic or author that a story means.
 * @param term as written: `topic:uni-eropa`
 * @returns the one whose file goes by this name, `topic:ue`; without one the term itself
 */
export function meaningOf(archive: Archive, term: ListKey): ListKey {
  const found = archive
    .prepare(
      `SELECT coalesce((SELECT key FROM desk WHERE key = ?1), (SELECT min(means) FROM names WHERE term = ?1)) AS means`,
    )
    .get(term);
  return found?.means?.toString() ?? term;
}

/** The id of the topic that is meant. */
export const topicMeant = (archive: Archive, id: string): string => idOf(meaningOf(archive, `topic:${id}`));

/** Keeps what desk files are called, and remembers what each name meant before a scan. */
export class NameKeeper {
  readonly #archive: Archive;
  readonly #before = new Map<ListKey, ListKey>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** Names that a scan gave, took or may have moved, with what each meant before. */
  get moved(): ReadonlyMap<ListKey, ListKey> {
    return this.#before;
  }

  /** Call before a file's content is replaced. @param file undefined when it goes */
  replace(key: ListKey, file: AuthorFile | TopicFile | undefined): void {
    const known = this.#archive.prepare('SELECT term FROM names WHERE means = ?').all(key);
    const terms = file ? namesOf(key, file) : [];
    for (const term of [key, ...known.map(({ term }) => String(term)), ...terms])
      if (!this.#before.has(term)) this.#before.set(term, meaningOf(this.#archive, term));
    this.#archive.prepare('DELETE FROM names WHERE means = ?').run(key);
    const insert = this.#archive.prepare('INSERT OR IGNORE INTO names VALUES (?, ?)');
    for (const term of terms) insert.run(term, key);
  }
}

/** All that a file is called besides its id. */
function namesOf(key: ListKey, file: AuthorFile | TopicFile): readonly ListKey[] {
  const ids = [slugOf(file.name), ...('aliases' in file ? file.aliases : [])];
  const of = key.slice(0, key.indexOf(':'));
  return ids
    .filter((id) => id !== '')
    .map((id) => `${of}:${id}`)
    .filter((term) => term !== key);
}
