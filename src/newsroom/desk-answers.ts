/** Answers about who and what: sections, topics, authors, standing pages, photos. */
import type { Archive } from '../archive/archive.ts';
import { sectionsOf, standingsOf } from '../archive/desk.ts';
import { idOf, meaningOf, topicMeant } from '../archive/names.ts';
import { photoRow, termRow } from '../archive/queries.ts';
import { SUBJECT } from '../archive/subjects.ts';
import { hasTermPage } from '../archive/term-pages.ts';
import type { AuthorFile, TopicFile } from '../content/desk.ts';
import type { Block, PhotoUse, Term } from '../content/story.ts';
import type { Memory } from './memory.ts';
import type { Author, Credit, Photo, PrintedBlock, Section, StandingPage, Topic } from './newsroom.ts';
import { coloured } from './section-colours.ts';

/** Each answer notes the desk files that it rests on, also those that are not there yet. */
export class DeskAnswers {
  readonly #archive: Archive;
  readonly #memory: Memory;
  readonly #printed: (body: readonly Block[]) => readonly PrintedBlock[];

  /** @param printed looks up what a body refers to */
  constructor(
    archive: Archive,
    memory: Memory,
    printed: (body: readonly Block[]) => readonly PrintedBlock[],
  ) {
    this.#archive = archive;
    this.#memory = memory;
    this.#printed = printed;
  }

  sections(): readonly Section[] {
    return this.#memory.recall('sections', () => {
      this.#memory.note(SUBJECT.sections);
      return coloured(sectionsOf(this.#archive));
    });
  }

  section(id: string): Section | undefined {
    return this.sections().find((section) => section.id === id);
  }

  /** By slug; for the footer of every page. */
  standingPages(): readonly Pick<StandingPage, 'slug' | 'title'>[] {
    return this.#memory.recall('standings', () => {
      this.#memory.note(SUBJECT.standings);
      return standingsOf(this.#archive).map(({ slug, title }) => ({ slug, title }));
    });
  }

  standingPage(slug: string): StandingPage | undefined {
    this.#memory.note(SUBJECT.standing(slug));
    const page = standingsOf(this.#archive).find((standing) => standing.slug === slug);
    return page && { ...page, body: this.#printed(page.body) };
  }

  /** A photo with its file's facts; what the story says goes before what the file says. */
  photo(use: PhotoUse | undefined): Photo | undefined {
    const row = use && photoRow(this.#archive, use);
    if (!use || !row) return undefined;
    const { file: _file, ...said } = use;
    return { ...row, ...said };
  }

  /** A topic's name and id, as its file or its newest story has it. */
  topicTerm({ id, name }: Term): Term {
    return this.#memory.recall(`topic-term:${id}:${name}`, () => {
      this.#memory.note(SUBJECT.term(`topic:${id}`));
      return { id, name: termRow(this.#archive, `topic:${id}`).name ?? name };
    });
  }

  /** Whom a story names, by whatever name of theirs. */
  credit({ id: written, name }: Term): Credit {
    return this.#memory.recall(`credit:${written}:${name}`, () => {
      const key = meaningOf(this.#archive, `author:${written}`);
      for (const term of [`author:${written}`, key]) this.#memory.note(SUBJECT.term(term));
      const { file, name: called } = termRow(this.#archive, key);
      const id = idOf(key);
      const author = isAuthorFile(file) ? file : undefined;
      const photo = this.photo(author?.photo);
      return {
        id,
        name: called ?? name,
        kind: author?.kind ?? 'person',
        hasPage: hasTermPage(this.#archive, key),
        ...(author?.role && { role: author.role }),
        ...(photo && { photo }),
      };
    });
  }

  topic(id: string): Topic | undefined {
    this.#memory.note(SUBJECT.term(`topic:${id}`));
    if (!hasTermPage(this.#archive, `topic:${id}`)) return undefined;
    const { file, name = id } = termRow(this.#archive, `topic:${id}`);
    if (!isTopicFile(file)) return { id, name, timeline: false, body: [] };
    const picture = this.photo(file.picture);
    return {
      id,
      name,
      timeline: file.timeline,
      body: this.#printed(file.body),
      ...(file.description && { description: file.description }),
      ...(picture && { picture }),
    };
  }

  /** A topic as `front.yml` names it, by whatever name of its. */
  topicCalled(written: string): Topic | undefined {
    this.#memory.note(SUBJECT.term(`topic:${written}`));
    return this.topic(topicMeant(this.#archive, written));
  }

  author(id: string): Author | undefined {
    this.#memory.note(SUBJECT.term(`author:${id}`));
    if (!hasTermPage(this.#archive, `author:${id}`)) return undefined;
    const { file, name = id } = termRow(this.#archive, `author:${id}`);
    if (isAuthorFile(file)) {
      const photo = this.photo(file.photo);
      const { kind, role, accounts, body } = file;
      return {
        id,
        name,
        kind,
        accounts,
        body: this.#printed(body),
        ...(role && { role }),
        ...(photo && { photo }),
      };
    }
    return { id, name, kind: 'person', accounts: [], body: [] };
  }
}

const isTopicFile = (file: AuthorFile | TopicFile | undefined): file is TopicFile =>
  file !== undefined && 'aliases' in file;
const isAuthorFile = (file: AuthorFile | TopicFile | undefined): file is AuthorFile =>
  file !== undefined && 'accounts' in file;
