/** Looks again at stories that are no longer what they were, though nobody wrote their files anew. */
import { topicAddress } from '../addresses.ts';
import { storyOf } from '../content/story-path.ts';
import { type Archive, metaOf, setMeta } from './archive.ts';
import type { Changes } from './changes.ts';
import { deskKeys, isDesk } from './desk.ts';
import { deskSubjects } from './desk-keeper.ts';
import { idOf, meaningOf } from './names.ts';
import { PHOTO_KINDS } from './photos.ts';
import type { StoryKeeper, Visibility } from './story-keeper.ts';
import { type ListKey, SUBJECT } from './subjects.ts';

/** Drafts, and stories that are dated later; each half has an index. */
export const UNPUBLISHED = `
  SELECT story FROM stories WHERE status = 'draft'
  UNION ALL SELECT story FROM stories WHERE date > ? AND status <> 'draft'`;

/** Each method is for one reason to look again; what did not change touches nothing. */
export class Review {
  readonly #archive: Archive;
  readonly #changes: Changes;
  readonly #keeper: StoryKeeper;

  constructor(archive: Archive, changes: Changes, keeper: StoryKeeper) {
    this.#archive = archive;
    this.#changes = changes;
    this.#keeper = keeper;
  }

  /** Stories whose time came since the last scan, and drafts when they are shown now or no longer. */
  clock({ now, drafts }: Visibility): void {
    const before = {
      now: Number(metaOf(this.#archive, 'now') ?? now),
      drafts: metaOf(this.#archive, 'drafts') === 'true',
    };
    if (before.now !== now) this.#changes.touch(SUBJECT.now);
    const [from, to] = [Math.min(before.now, now), Math.max(before.now, now)];
    this.#reviewAll('SELECT story FROM stories WHERE date > ? AND date <= ?', from, to);
    if (before.drafts !== drafts) this.#reviewAll(UNPUBLISHED, from);
    setMeta(this.#archive, 'now', String(now));
    setMeta(this.#archive, 'drafts', String(drafts));
  }

  #reviewAll(sql: string, ...bounds: readonly (number | string)[]): void {
    const stories = this.#archive.prepare(sql).all(...bounds);
    for (const { story } of stories) this.#keeper.review(String(story));
  }

  /**
   * Stories whose topics or authors are called otherwise in `_desk` now. Those that nobody can see are understood when their time comes.
   * @param moved names, with what each meant before
   */
  names(moved: ReadonlyMap<ListKey, ListKey>): void {
    for (const [term, before] of moved) {
      this.#changes.touch(SUBJECT.term(term));
      if (term.startsWith('topic:')) this.#changes.touch(SUBJECT.moved(topicAddress(idOf(term))));
      if (meaningOf(this.#archive, term) !== before)
        this.#reviewAll(
          'SELECT e.story FROM lists l JOIN entries e ON e.list = l.id WHERE l.key = ?',
          before,
        );
    }
  }

  /** Whatever shows a photo whose bytes changed. @param path under `articles/` */
  photo(path: string): void {
    const rows = this.#archive
      .prepare(`SELECT DISTINCT file FROM refs WHERE kind IN ${PHOTO_KINDS} AND target = ?`)
      .all(path);
    for (const { file } of rows) this.#photoOf(String(file));
  }

  #photoOf(file: string): void {
    const [key] = isDesk(file) ? deskKeys(file) : [];
    if (key) for (const subject of deskSubjects(key)) this.#changes.touch(subject);
    const story = key ? undefined : storyOf(file);
    if (story !== undefined) this.#keeper.review(story, true);
  }
}
