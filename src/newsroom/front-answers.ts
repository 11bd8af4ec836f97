/** The front page: what editors chose in `_desk/front.yml`, filled up with the newest. */
import type { Archive } from '../archive/archive.ts';
import { frontOf } from '../archive/desk.ts';
import type { ListRef } from '../archive/lists.ts';
import { SUBJECT } from '../archive/subjects.ts';
import type { DeskAnswers } from './desk-answers.ts';
import type { Note } from './memory.ts';
import type { Card, FrontPage, Special } from './newsroom.ts';
import type { StoryAnswers } from './story-answers.ts';
import { unique } from './unique.ts';

/** How many stories each part of the page has room for. */
const ROOM = { seconds: 4, special: 5, opinions: 4, photos: 4, block: 5 };

export class FrontAnswers {
  readonly #archive: Archive;
  readonly #note: Note;
  readonly #desk: DeskAnswers;
  readonly #stories: StoryAnswers;

  constructor(archive: Archive, note: Note, desk: DeskAnswers, stories: StoryAnswers) {
    this.#archive = archive;
    this.#note = note;
    this.#desk = desk;
    this.#stories = stories;
  }

  /** No story stands twice on the page; what stands higher takes it. */
  front(): FrontPage {
    this.#note(SUBJECT.front);
    const { layout, lead, picks } = frontOf(this.#archive);
    const latest = this.#stories.newest({ of: 'all' }, ROOM.seconds + 1);
    const [first] = [...this.#stories.listed(lead ? [lead] : []), ...latest];
    const shown = first ? [first] : [];
    const take = (cards: readonly Card[], most: number): readonly Card[] => {
      const taken = unique(cards, shown).slice(0, most);
      shown.push(...taken);
      return taken;
    };
    const newest = (list: ListRef, most: number) =>
      take(this.#stories.newest(list, most + shown.length), most);
    const seconds = take([...this.#stories.listed(picks), ...latest], ROOM.seconds);
    const special = this.#special((topic) => newest({ of: 'topic', id: topic }, ROOM.special));
    const opinions = newest({ of: 'kind', id: 'opinion' }, ROOM.opinions);
    const photos = newest({ of: 'kind', id: 'photo' }, ROOM.photos);
    const blocks = this.#desk.sections().map((section) => ({
      section,
      stories: newest({ of: 'section', id: section.id }, ROOM.block),
    }));
    return {
      layout,
      ...(first && { lead: first }),
      seconds,
      ...(special && { special }),
      opinions,
      photos,
      blocks: blocks.filter((block) => block.stories.length > 0),
    };
  }

  #special(newestOn: (topic: string) => readonly Card[]): Special | undefined {
    const { special } = frontOf(this.#archive);
    const topic = special && this.#desk.topic(special.topic);
    if (!topic) return undefined;
    const description = special.description ?? topic.description;
    const stories = newestOn(topic.id);
    if (stories.length === 0) return undefined;
    return {
      topic: { id: topic.id, name: topic.name },
      title: special.title ?? topic.name,
      ...(description && { description }),
      stories,
    };
  }
}
