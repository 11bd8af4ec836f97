import { articleAddress } from '../addresses.ts';
import { kindLabel } from '../i18n/kind-label.ts';
import type { Voice } from '../i18n/voice.ts';
import type { StoryText } from '../newsroom/newsroom.ts';
import { plainText } from './plain-text.ts';

/** A story as the index holds it. Filters carry names, as readers see them; whoever is renamed is indexed anew. */
export interface SearchRecord {
  readonly url: string;
  readonly language: string;
  /** What excerpts are taken from. */
  readonly content: string;
  /** Searched too, a headline's words before all others. */
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: SearchFilters;
}

/** What readers narrow a search by. */
type SearchFilters = Readonly<Record<'section' | 'topic' | 'author' | 'year', string[]>>;

/** A story as Pagefind is handed it, labelled where it is no plain news. */
export function recordOf(story: StoryText, { language, t, dates }: Voice): SearchRecord {
  const { id, title, description, date, kind, section, topics, authors, html } = story;
  const label = kindLabel(kind, t);
  const filters = {
    section: [section.name],
    topic: topics.map(({ name }) => name),
    author: authors.map(({ name }) => name),
    year: [dates.iso(date).slice(0, 4)],
  };
  return {
    url: articleAddress(id),
    language,
    content: [description, ...html.map(plainText)].join(' '),
    meta: {
      title,
      section: section.name,
      date: dates.date(date),
      topics: filters.topic.join(', '),
      authors: filters.author.join(', '),
      ...(label && { label }),
    },
    filters,
  };
}
