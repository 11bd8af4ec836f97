import { en } from './en.ts';
import { id } from './id.ts';

export type Language = 'id' | 'en';
export type Strings = typeof id;

const STRINGS: Readonly<Record<Language, Strings>> = { id, en };

/** The site's own words in a language. */
export const strings = (language: Language): Strings => STRINGS[language];
