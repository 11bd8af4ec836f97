/** Answers about stories: cards for lists, whole articles, and what stands around them. */
import type { Archive } from '../archive/archive.ts';
import { storyBody } from '../archive/bodies.ts';
import { ListWindows } from '../archive/list-windows.ts';
import { BEFORE_IN_SECTION, keyOf, NEIGHBOURHOOD } from '../archive/lists.ts';
import type { Place } from '../archive/place.ts';
import { newest, newestNews, type StoryRow, storyRow } from '../archive/queries.ts';
import { SUBJECT } from '../archive/subjects.ts';
import { COLOURS } from '../content/colours.ts';
import { modifiedOf } from '../content/modified.ts';
import { escapeHtml } from '../content/safe-html.ts';
import { type Block, isAdvertisement, type StoryId, type Term } from '../content/story.ts';
import type { DeskAnswers } from './desk-answers.ts';
import type { Memory } from './memory.ts';
import type { Article, Card, ListRef, PrintedBlock, StoryText } from './newsroom.ts';
import { rankRelated } from './related.ts';

/** Artikel Terkait are two rows of three; the section fills up what topics leave free. */
const RELATED = 6;
const OTHERS_IN_SECTION = 5;

/** Remembers what pages near each other have in common: for one state of the archive. */
export class StoryAnswers {
  readonly #archive: Archive;
  readonly #memory: Memory;
  readonly #desk: DeskAnswers;
  readonly #windows: ListWindows;
  #last: { readonly id: StoryId; readonly row: StoryRow | undefined } | undefined;

  constructor(archive: Archive, memory: Memory, desk: DeskAnswers) {
    this.#archive = archive;
    this.#memory = memory;
    this.#desk = desk;
    this.#windows = new ListWindows(archive);
  }

  /** A page asks for its own story's row more than once. */
  #row(id: StoryId): StoryRow | undefined {
    if (this.#last?.id !== id) this.#last = { id, row: storyRow(this.#archive, id) };
    return this.#last.row;
  }

  /** A story's card; undefined for a hidden one. */
  card(id: StoryId): Card | undefined {
    return this.#memory.recall(`card:${id}`, () => {
      this.#memory.note(SUBJECT.card(id));
      const row = storyRow(this.#archive, id);
      return row && this.#cardOf(row);
    });
  }

  /** What a story is about, as its card is told of it; nothing of a hidden one. */
  topics(id: StoryId): readonly Term[] {
    this.#memory.note(SUBJECT.card(id));
    return storyRow(this.#archive, id)?.data.topics.map((term) => this.#desk.topicTerm(term)) ?? [];
  }

  /** Cards of the stories that stand in lists. */
  listed(ids: readonly StoryId[]): readonly Card[] {
    return ids.flatMap((id) => {
      const card = this.card(id);
      return card && card.state !== 'withdrawn' ? [card] : [];
    });
  }

  article(id: StoryId): Article | undefined {
    this.#memory.note(SUBJECT.story(id));
    const row = this.#row(id);
    if (!row) return undefined;
    const {
      topics,
      editor,
      reporter,
      dateline,
      withdrawn,
      corrections,
      unverified,
      ai,
      aliases,
      canonical,
      words,
    } = row.data;
    const isWithdrawn = row.state === 'withdrawn';
    const { body, headings } = isWithdrawn ? { body: [], headings: [] } : storyBody(this.#archive, id);
    return {
      ...this.#cardOf(row),
      modified: modifiedOf(row.data),
      topics: topics.map((term) => this.#desk.topicTerm(term)),
      corrections,
      aliases,
      words: isWithdrawn ? 0 : words,
      headings,
      body: this.printed(body),
      ...(editor && { editor: this.#desk.credit(editor) }),
      ...(reporter && { reporter: this.#desk.credit(reporter) }),
      ...(dateline && { dateline }),
      ...(isWithdrawn && withdrawn && { withdrawn }),
      ...(unverified && { unverified }),
      ...(ai && { ai }),
      ...(canonical && { canonical }),
    };
  }

  /** A story's own words; undefined for one that is not published. */
  text(id: StoryId): StoryText | undefined {
    this.#memory.note(SUBJECT.story(id));
    const row = storyRow(this.#archive, id);
    if (row?.state !== 'published') return undefined;
    const { title, description, date, kind, section, topics, authors } = row.data;
    const { body } = storyBody(this.#archive, id);
    return {
      ...{ id, title, description, date, kind },
      section: this.#desk.section(section) ?? { id: section, name: section },
      topics: topics.map((term) => this.#desk.topicTerm(term)),
      authors: authors.map((term) => this.#desk.credit(term)),
      html: body.flatMap(wordsOf),
    };
  }

  /** Looks up what a body refers to; what is not there (any more) is left out. */
  printed(body: readonly Block[]): readonly PrintedBlock[] {
    return body.flatMap((block): PrintedBlock[] => {
      if (block.kind === 'html') return [block];
      if (block.kind === 'photo') {
        const photo = this.#desk.photo(block.photo);
        return photo ? [{ kind: 'photo', photo }] : [];
      }
      if (block.kind === 'gallery')
        return [{ ...block, photos: block.photos.flatMap((use) => this.#desk.photo(use) ?? []) }];
      if (block.kind === 'embed') {
        const poster = this.#desk.photo(block.poster);
        return [{ kind: 'embed', embed: block.embed, ...(poster && { poster }) }];
      }
      const story = this.card(block.story);
      return story ? [{ kind: 'read-also', story }] : [];
    });
  }

  related(article: Article): readonly Card[] {
    const row = this.#row(article.id);
    const picks = this.listed(row?.data.related ?? []);
    const near = article.topics.map(({ id }) => this.#near({ of: 'topic', id }, article));
    const chosen = this.#fill(picks, rankRelated(article.date, near), article, RELATED);
    if (chosen.length === RELATED) return chosen;
    const section = this.#near({ of: 'section', id: article.section.id }, article);
    return this.#fill(chosen, rankRelated(article.date, [section]), article, RELATED);
  }

  othersInSection({ id, date, section }: Article, related: readonly Card[]): readonly Card[] {
    const key = keyOf({ of: 'section', id: section.id });
    this.#memory.note(SUBJECT.near(key, id));
    const { before } = this.#windows.near(key, { story: id, date }, BEFORE_IN_SECTION);
    const shown = new Set(related.map((card) => card.id));
    const others = before.filter(({ story }) => !shown.has(story)).slice(0, OTHERS_IN_SECTION);
    return this.listed(others.map(({ story }) => story));
  }

  newest(list: ListRef, n: number): readonly Card[] {
    const key = keyOf(list);
    this.#memory.note(SUBJECT.list(key));
    return this.listed(newest(this.#archive, key, n));
  }

  /** The newest without advertisements: Warta itself never places one as news. */
  newestNews(list: ListRef, n: number): readonly Card[] {
    const key = keyOf(list);
    this.#memory.note(SUBJECT.list(key));
    return this.listed(newestNews(this.#archive, key, n));
  }

  #near(list: ListRef, { id, date }: Article): readonly Place[] {
    const key = keyOf(list);
    this.#memory.note(SUBJECT.near(key, id));
    const { before, after } = this.#windows.near(key, { story: id, date }, NEIGHBOURHOOD);
    return [...before, ...after];
  }

  /** An advertisement stands beside a story only where an editor put it there. */
  #fill(
    chosen: readonly Card[],
    candidates: readonly StoryId[],
    article: Article,
    most: number,
  ): readonly Card[] {
    const taken = new Set([article.id, ...chosen.map(({ id }) => id)]);
    const filled = chosen.slice(0, most);
    for (const id of candidates) {
      if (filled.length >= most) break;
      if (!taken.has(id)) filled.push(...this.listed([id]).filter((card) => !isAdvertisement(card)));
    }
    return filled;
  }

  #cardOf({ state, data }: StoryRow): Card {
    const { id, title, description, date, updated, section, kind, language, image, authors } = data;
    const photo = state === 'withdrawn' ? undefined : this.#desk.photo(image);
    return {
      id,
      title,
      description,
      date,
      kind,
      section: this.#desk.section(section) ?? { id: section, name: section, colour: COLOURS[0] },
      authors: authors.map((term) => this.#desk.credit(term)),
      state,
      ...(updated !== undefined && { updated }),
      ...(language && { language }),
      ...(photo && { photo }),
    };
  }
}

/** What a search finds in a block. */
function wordsOf(block: Block): readonly string[] {
  if (block.kind === 'html') return [block.html];
  const title =
    block.kind === 'embed' ? block.embed.title : block.kind === 'gallery' ? block.title : undefined;
  return title ? [`<p>${escapeHtml(title)}</p>`] : [];
}
