/** Keeps the old addresses of stories. Those of scheduled stories are known too, so that what clashes is told before their hour. */
import type { StoryId } from '../content/story.ts';
import { forgetAliasClashes, forgetAliasClashesWith } from './alias-clashes.ts';
import type { Archive } from './archive.ts';
import type { Changes } from './changes.ts';
import { folded } from './folded.ts';
import { SUBJECT } from './subjects.ts';

/** The old addresses of a story that has a page, or gets one at its hour. */
export interface OldAddresses {
  readonly addresses: readonly string[];
  /** Whether the page is there, so that they lead to it. */
  readonly isShown: boolean;
}

export class AliasKeeper {
  readonly #archive: Archive;
  readonly #changes: Changes;

  constructor(archive: Archive, changes: Changes) {
    this.#archive = archive;
    this.#changes = changes;
  }

  /** A story was stored or taken out; undefined where it has no page and gets none by itself. */
  move(story: StoryId, before: OldAddresses | undefined, after: OldAddresses | undefined): void {
    if (before?.isShown !== after?.isShown) forgetAliasClashesWith(this.#archive, story);
    const [from, to] = [before?.addresses ?? [], after?.addresses ?? []];
    if (from.length === 0 && to.length === 0) return;
    this.#archive.prepare('DELETE FROM aliases WHERE story = ?').run(story);
    const insert = this.#archive.prepare('INSERT OR IGNORE INTO aliases VALUES (?, ?, ?, ?)');
    for (const address of to) insert.run(address, story, folded(address), Number(after?.isShown));
    if (JSON.stringify(before) !== JSON.stringify(after)) forgetAliasClashes(this.#archive);
    if (!before?.isShown && !after?.isShown) return;
    for (const address of [...from, ...to]) {
      this.#changes.due('moved', address);
      this.#changes.touch(SUBJECT.moved(address));
    }
  }
}
