/** What stands beside stories and changes all the time: the newest, the most read, topics, editors' recommendations. */
import type { Archive } from '../archive/archive.ts';
import { frontOf, popularOf } from '../archive/desk.ts';
import { SUBJECT } from '../archive/subjects.ts';
import type { Term } from '../content/story.ts';
import type { DeskAnswers } from './desk-answers.ts';
import type { Memory } from './memory.ts';
import type { Card, Rail } from './newsroom.ts';
import type { StoryAnswers } from './story-answers.ts';
import { unique } from './unique.ts';

/** How many of each the rail has room for. */
const ROOM = { latest: 6, popular: 5, topics: 10, recommended: 5 };

/** A story may stand in two parts of the rail: each of them is a list of its own. */
export class RailAnswers {
  readonly #archive: Archive;
  readonly #memory: Memory;
  readonly #desk: DeskAnswers;
  readonly #stories: StoryAnswers;

  constructor(archive: Archive, memory: Memory, desk: DeskAnswers, stories: StoryAnswers) {
    this.#archive = archive;
    this.#memory = memory;
    this.#desk = desk;
    this.#stories = stories;
  }

  /** @param section id, or undefined for the whole site */
  rail(section?: string): Rail {
    this.#memory.note(SUBJECT.front);
    const { topics, recommended } = frontOf(this.#archive);
    const latest = this.#stories.newest(
      section ? { of: 'section', id: section } : { of: 'all' },
      ROOM.latest,
    );
    const chosen = topics.flatMap((name) => this.#desk.topicCalled(name) ?? []);
    return {
      latest,
      popular: this.popular(ROOM.popular),
      topics: (chosen.length > 0 ? chosen : this.#topicsOf(latest))
        .slice(0, ROOM.topics)
        .map(({ id, name }) => ({ id, name })),
      recommended: this.#stories.listed(recommended).slice(0, ROOM.recommended),
    };
  }

  /** By views, most first; of equal ones by id. */
  popular(n: number): readonly Card[] {
    return this.#memory.recall(`popular:${n}`, () => {
      this.#memory.note(SUBJECT.popular);
      const views = Object.entries(popularOf(this.#archive).views);
      const ranked = views.toSorted(([a, x], [b, y]) => y - x || (a > b ? -1 : 1));
      const popular = ranked.values().flatMap(([id]) => this.#stories.listed([id]));
      return [...popular.take(n)];
    });
  }

  #topicsOf(cards: readonly Card[]): readonly Term[] {
    return unique(
      cards.flatMap(({ id }) => this.#stories.topics(id)),
      [],
    );
  }
}
