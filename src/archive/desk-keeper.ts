/** Keeps what desk files say: the site, its sections, its front page, authors, topics and standing pages. */
import type { AuthorFile, TopicFile } from '../content/desk.ts';
import type { SourceFile } from '../content/parsed.ts';
import type { Site } from '../site.ts';
import type { Archive } from './archive.ts';
import type { Changes } from './changes.ts';
import { deskKeys } from './desk.ts';
import type { FileKeeper } from './file-keeper.ts';
import { isTerm, NameKeeper } from './names.ts';
import { seal } from './sealed.ts';
import { type ListKey, SUBJECT, type Subject } from './subjects.ts';
import { OUTSIDE } from './walk.ts';

/** @returns undefined, and remembers why, when the file cannot be read */
export type ReadFile = (path: string) => SourceFile | undefined;

/** Touches what rests on a desk file when what it says changed, not when the file did. */
export class DeskKeeper {
  readonly #archive: Archive;
  readonly #changes: Changes;
  readonly #files: FileKeeper;
  readonly #read: ReadFile;
  readonly #names: NameKeeper;

  constructor(archive: Archive, changes: Changes, files: FileKeeper, read: ReadFile) {
    this.#archive = archive;
    this.#changes = changes;
    this.#files = files;
    this.#read = read;
    this.#names = new NameKeeper(archive);
  }

  /** See `NameKeeper`. */
  get movedNames(): ReadonlyMap<ListKey, ListKey> {
    return this.#names.moved;
  }

  /**
   * Reads desk files that changed, and forgets those that are gone.
   * @param stamps of those that changed
   * @param site that the other files are read for; `site.yml` itself needs none
   */
  async update(
    changed: readonly string[],
    gone: readonly string[],
    stamps: ReadonlyMap<string, string>,
    site?: Site,
  ): Promise<void> {
    for (const path of gone) {
      this.#files.forget(path);
      for (const key of deskKeys(path)) this.#set(key, undefined);
    }
    for (const path of changed.toSorted()) {
      if (stamps.get(path) === OUTSIDE) this.#files.rememberOutside(path);
      else await this.#readFile(path, stamps.get(path) ?? '', site);
    }
  }

  async #readFile(path: string, stamp: string, site: Site | undefined): Promise<void> {
    const [key] = deskKeys(path);
    if (key === undefined) {
      this.#files.rememberUnknown(path, stamp);
      return;
    }
    const file = this.#read(path);
    if (!file) return;
    // Most scans read no desk file, and readers of YAML and Markdown take longer to load than such a scan.
    const { parseDesk } = await import('./parse-desk.ts');
    const { value, problems, references } = parseDesk(key, file, site);
    this.#files.remember(path, stamp, { problems, references });
    this.#set(key, value);
  }

  #set(key: string, value: unknown): void {
    const text = value === undefined ? undefined : seal(value);
    const before = this.#archive.prepare('SELECT data FROM desk WHERE key = ?').get(key)?.data;
    if (before === text) return;
    if (isTerm(key)) this.#names.replace(key, value as AuthorFile | TopicFile | undefined);
    if (text === undefined) this.#archive.prepare('DELETE FROM desk WHERE key = ?').run(key);
    else this.#archive.prepare('INSERT OR REPLACE INTO desk VALUES (?, ?)').run(key, text);
    if (!isOutputless(key)) this.#changes.due('desk', key);
    for (const subject of deskSubjects(key)) this.#changes.touch(subject);
  }
}

/** Decide what pages show, and never which pages there are. */
const isOutputless = (key: string) => key === 'front' || key === 'popular';

/** What rests on a desk file. */
export function deskSubjects(key: string): readonly Subject[] {
  const [kind = '', id = ''] = key.split(':');
  if (kind === 'author' || kind === 'topic')
    return [SUBJECT.term(key), SUBJECT.terms(kind), SUBJECT.termCounts(kind)];
  if (kind === 'page') return [SUBJECT.standing(id), SUBJECT.standings];
  return kind === 'site' || kind === 'sections' || kind === 'front' || kind === 'popular'
    ? [SUBJECT[kind]]
    : [];
}
