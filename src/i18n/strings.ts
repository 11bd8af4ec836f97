import { en } from './en.ts';
import { id } from './id.ts';

export type Language = 'id' | 'en';
export type Strings = typeof id;

/** What the search page says while one searches, with `{n}` and `{year}` where a script puts figures. */
export type SearchSays = Readonly<Record<keyof Strings['searchSays'], string>>;

const STRINGS: Readonly<Record<Language, Strings>> = { id, en };

/** The site's own words in a language. */
export const strings = (language: Language): Strings => STRINGS[language];
