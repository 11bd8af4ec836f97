/** The front page: what editors chose in `_desk/front.yml`, filled up with the newest. */
import type { Archive } from '../archive/archive.ts';
import { frontOf } from '../archive/desk.ts';
import { SUBJECT } from '../archive/subjects.ts';
import type { Front } from '../content/desk.ts';
import { isAdvertisement, type StoryId } from '../content/story.ts';
import type { DeskAnswers } from './desk-answers.ts';
import type { Note } from './memory.ts';
import type { Card, FrontPage, Special } from './newsroom.ts';
import { Sheet } from './sheet.ts';
import type { StoryAnswers } from './story-answers.ts';
import { unique } from './unique.ts';

/** How many stories each part of the page has room for. */
const ROOM = { lead: 1, seconds: 4, special: 5, opinions: 4, latest: 6, recommended: 5, photos: 4, block: 5 };

/** No story stands twice above the section blocks. */
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

  /**
   * What stands higher takes a story, and no part below shows it again. Berita Terkini goes by the clock: it leaves out what
   * stands around it, and takes nothing from the section blocks. Advertisements stand there, and where an editor put
   * them, but never lead.
   */
  front(): FrontPage {
    this.#note(SUBJECT.front);
    const { layout, lead, picks, special, recommended } = frontOf(this.#archive);
    const sheet = new Sheet(this.#stories);
    const [first] = sheet.fill(this.#leading(lead), { of: 'all' }, ROOM.lead);
    const seconds = sheet.fill(this.#stories.listed(picks), { of: 'all' }, ROOM.seconds);
    const onTopic = special && this.#special(special, sheet);
    const opinions = sheet.fill([], { of: 'kind', id: 'opinion' }, ROOM.opinions);
    const latest = sheet.latest(ROOM.latest);
    return {
      layout,
      ...(first && { lead: first }),
      seconds,
      ...(onTopic && { special: onTopic }),
      latest,
      opinions,
      recommended: sheet.place(unique(this.#stories.listed(recommended), latest), ROOM.recommended),
      photos: sheet.fill([], { of: 'kind', id: 'photo' }, ROOM.photos),
      blocks: this.#blocks(sheet),
    };
  }

  /** A paid text does not lead, also where an editor says so: the check tells of it. */
  #leading(lead: StoryId | undefined): readonly Card[] {
    return this.#stories.listed(lead ? [lead] : []).filter((card) => !isAdvertisement(card));
  }

  #special(written: NonNullable<Front['special']>, sheet: Sheet): Special | undefined {
    const topic = this.#desk.topicCalled(written.topic);
    if (!topic) return undefined;
    const description = written.description ?? topic.description;
    const stories = sheet.fill([], { of: 'topic', id: topic.id }, ROOM.special);
    if (stories.length === 0) return undefined;
    return {
      topic: { id: topic.id, name: topic.name },
      title: written.title ?? topic.name,
      ...(description && { description }),
      stories,
    };
  }

  #blocks(sheet: Sheet): FrontPage['blocks'] {
    const blocks = this.#desk.sections().map((section) => ({
      section,
      stories: sheet.fill([], { of: 'section', id: section.id }, ROOM.block),
    }));
    return blocks.filter(({ stories }) => stories.length > 0);
  }
}
