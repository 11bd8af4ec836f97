import type { ListRef } from '../archive/lists.ts';
import type { Card } from './newsroom.ts';
import type { StoryAnswers } from './story-answers.ts';
import { unique } from './unique.ts';

/** A page while it is being filled from the top down: what stands on it already does not stand on it again. */
export class Sheet {
  readonly #stories: StoryAnswers;
  readonly #placed: Card[] = [];

  constructor(stories: StoryAnswers) {
    this.#stories = stories;
  }

  /** Places the first of some stories. */
  place(cards: readonly Card[], most: number): readonly Card[] {
    const placed = unique(cards, this.#placed).slice(0, most);
    this.#placed.push(...placed);
    return placed;
  }

  /** Places what editors chose, and then the newest news of a list. */
  fill(chosen: readonly Card[], list: ListRef, most: number): readonly Card[] {
    return this.place([...chosen, ...this.#stories.newestNews(list, most + this.#placed.length)], most);
  }

  /** The newest of all, advertisements among them, that are not placed; they may be placed further down. */
  latest(most: number): readonly Card[] {
    const newest = this.#stories.newest({ of: 'all' }, most + this.#placed.length);
    return unique(newest, this.#placed).slice(0, most);
  }
}
