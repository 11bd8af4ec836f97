/** Counts how often stories with a page name somebody as their editor or reporter. */
import type { Archive } from './archive.ts';
import type { Changes } from './changes.ts';
import { meaningOf } from './names.ts';
import { type ListKey, SUBJECT } from './subjects.ts';

/** Notes the credits of stories that changed, and counts each of them once at the end. */
export class CreditKeeper {
  readonly #archive: Archive;
  readonly #changes: Changes;
  readonly #more = new Map<ListKey, number>();

  constructor(archive: Archive, changes: Changes) {
    this.#archive = archive;
    this.#changes = changes;
  }

  /** A story credited some, and credits others now. */
  move(before: readonly ListKey[], after: readonly ListKey[]): void {
    for (const term of before) this.#more.set(term, (this.#more.get(term) ?? 0) - 1);
    for (const term of after) this.#more.set(term, (this.#more.get(term) ?? 0) + 1);
  }

  settle(): void {
    for (const [term, more] of this.#more) if (more !== 0) this.#settleTerm(term, more);
    this.#more.clear();
  }

  #settleTerm(term: ListKey, more: number): void {
    const known = this.#archive.prepare('SELECT count FROM credits WHERE term = ?').get(term);
    const count = Number(known?.count ?? 0) + more;
    if (count === 0) this.#archive.prepare('DELETE FROM credits WHERE term = ?').run(term);
    else this.#archive.prepare('INSERT OR REPLACE INTO credits VALUES (?, ?)').run(term, count);
    if (known && count > 0) return;
    const author = meaningOf(this.#archive, term);
    this.#changes.due('list', author);
    for (const subject of [SUBJECT.term(author), SUBJECT.terms('author'), SUBJECT.termCounts('author')])
      this.#changes.touch(subject);
  }
}
