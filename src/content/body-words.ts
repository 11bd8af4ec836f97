/** Words that a body is given and its writer did not type. */
import type { Site } from '../site.ts';
import type { HtmlWords } from './safe-html.ts';

/** What a body's own words are in the site's language. */
export interface BodyWords extends HtmlWords {
  /** What a table is called; several have a number behind it. */
  readonly table: string;
  readonly footnotes: string;
  readonly back: string;
  /** Titles of boxes that have none of their own. */
  readonly note: string;
  readonly facts: string;
}

/** In each language. */
export const BODY_WORDS: Readonly<Record<Site['language'], BodyWords>> = {
  id: {
    table: 'Tabel',
    done: 'Selesai',
    open: 'Belum',
    footnotes: 'Catatan kaki',
    back: 'Kembali ke rujukan {reference}',
    note: 'Catatan',
    facts: 'Fakta',
  },
  en: {
    table: 'Table',
    done: 'Done',
    open: 'Open',
    footnotes: 'Footnotes',
    back: 'Back to reference {reference}',
    note: 'Note',
    facts: 'Facts',
  },
};

/** The language of these words in a text of any language: the text's, where Warta speaks it. */
export function wordsBeside(language: string | undefined, site: Pick<Site, 'language'>): Site['language'] {
  const spoken = language?.split('-')[0] ?? '';
  return isSpoken(spoken) ? spoken : site.language;
}

const isSpoken = (language: string): language is Site['language'] => Object.hasOwn(BODY_WORDS, language);
