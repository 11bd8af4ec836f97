/** Remembers the files of the newsroom: their stamps, what is wrong with each, and what each names elsewhere. */
import type { Reference } from '../content/story.ts';
import { type Problem, wholeFile } from '../problems/problem.ts';
import { outsideArticles } from '../problems/references.ts';
import { unknownFile } from '../problems/story.ts';
import { forgetAliasClashes } from './alias-clashes.ts';
import type { Archive } from './archive.ts';
import type { Changes } from './changes.ts';
import { foldedUnusual } from './folded.ts';
import { isOpenAtFirst, reopenPhoto } from './open-references.ts';
import { photosNamedIn } from './photos.ts';
import { seal } from './sealed.ts';
import { OUTSIDE } from './walk.ts';

/** As the table's index knows it. */
const NO_PROBLEMS = '[]';

/** Endings of files that an editor may have meant for a story, or for a file of `_desk`. */
const WRITTEN = /\.(md|markdown|mdx|txt|ya?ml|html?|docx?|odt|rtf)$/i;

interface FoundInFile {
  /** Of a story, see `contentHash`. */
  readonly content?: string;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
}

/** Of every file, also of those that are for nothing here: a file that is not known counts as changed. */
export class FileKeeper {
  readonly #archive: Archive;
  readonly #changes: Changes;

  constructor(archive: Archive, changes: Changes) {
    this.#archive = archive;
    this.#changes = changes;
  }

  /** Replaces what was known of a file. @param stamp as `walk` gives it */
  remember(path: string, stamp: string, { content = '', problems, references }: FoundInFile): void {
    this.#archive
      .prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)')
      .run(
        path,
        stamp,
        content,
        problems.length === 0 ? NO_PROBLEMS : seal(problems),
        foldedUnusual(path) ?? null,
      );
    reopenPhoto(this.#archive, path);
    this.#compareAliases(path, references);
    this.#forgetReferences(path);
    const insert = this.#archive.prepare('INSERT INTO refs VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const { kind, target, anchor, line, column } of references)
      insert.run(path, kind, target, anchor ?? null, line, column, Number(isOpenAtFirst(kind)));
  }

  /** The content of a story when it was read last; undefined when there is none that could be the same again. */
  content(path: string): string | undefined {
    const row = this.#archive.prepare('SELECT content FROM files WHERE path = ?').get(path);
    return String(row?.content ?? '') || undefined;
  }

  /** A file whose content is the one that is known. */
  renew(path: string, stamp: string): void {
    this.#archive.prepare('UPDATE files SET stamp = ? WHERE path = ?').run(stamp, path);
  }

  /** A link that leads out of the newsroom is told and not followed. */
  rememberOutside(path: string): void {
    const problems = [outsideArticles(wholeFile(`articles/${path}`))];
    this.remember(path, OUTSIDE, { problems, references: [] });
  }

  /** A file that is for nothing here: told where somebody wrote it, passed over otherwise. */
  rememberUnknown(path: string, stamp: string): void {
    const problems = WRITTEN.test(path) ? [unknownFile(wholeFile(`articles/${path}`))] : [];
    this.remember(path, stamp, { problems, references: [] });
  }

  forget(path: string): void {
    this.#archive.prepare('DELETE FROM files WHERE path = ?').run(path);
    reopenPhoto(this.#archive, path);
    this.#compareAliases(path, []);
    this.#forgetReferences(path);
  }

  /** What is wrong with old addresses is told at the line that names them. */
  #compareAliases(path: string, references: readonly Reference[]): void {
    const before = this.#archive
      .prepare("SELECT target, line, col FROM refs WHERE file = ? AND kind = 'alias' ORDER BY rowid")
      .all(path)
      .map(({ target, line, col }) => [target, line, col]);
    const after = references
      .filter(({ kind }) => kind === 'alias')
      .map(({ target, line, column }) => [target, line, column]);
    if (JSON.stringify(before) !== JSON.stringify(after)) forgetAliasClashes(this.#archive);
  }

  /** A photo that a file named may be needed no longer. */
  #forgetReferences(path: string): void {
    for (const photo of photosNamedIn(this.#archive, path)) this.#changes.due('original', photo);
    this.#archive.prepare('DELETE FROM refs WHERE file = ?').run(path);
  }
}
