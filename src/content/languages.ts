/** Languages as BCP 47 names them, and words of a text that are in another one. https://www.rfc-editor.org/info/bcp47 */
import type { Element } from 'hast';
import type { Site } from '../site.ts';
import { type Node, rangeOf } from './nodes.ts';

/** A language as it was written. */
export interface Language {
  /** As it is spelt in HTML: `zh-Hant`. */
  readonly tag: string;
  /** Whether anybody has heard of it; not every language on earth has a name here. */
  readonly isKnown: boolean;
}

/** Made when a story asks, which few do: it takes as long as reading twenty. */
let names: Intl.DisplayNames | undefined;
const nameOf = (tag: string) => {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(tag);
};

/** Of a language alone; longer ones are reserved, and nobody has registered any. */
const MOST_LETTERS = 3;

/** @returns undefined for what names no language at all */
export function languageOf(written: string): Language | undefined {
  try {
    const { baseName, language } = new Intl.Locale(written.trim());
    if (language.length > MOST_LETTERS) return undefined;
    return { tag: baseName, isKnown: nameOf(baseName) !== undefined };
  } catch {
    return undefined;
  }
}

/** Whether its letters are those in which the site itself is written. */
export const isLatin = (tag: string): boolean => new Intl.Locale(tag).maximize().script === 'Latn';

/** What marks words as being in another language; every newsroom understands both, problems name its own. */
export const LANGUAGE_WORD: Readonly<Record<Site['language'], string>> = { id: 'bahasa', en: 'language' };

/** A link that leads to a language: `[particulate matter](bahasa:en)`. */
const LANGUAGE_LINK = /^(?:bahasa|language):(.*)$/i;
/** One that Markdown leaves as it was typed, because there is a space in it. */
const MEANT = /\]\((?:bahasa|language):([^()\n]*)\)/gi;

/** The language that a link names as it was written; undefined for other links. */
export const languageLink = ({ properties }: Element): string | undefined =>
  LANGUAGE_LINK.exec(String(properties.href ?? ''))?.[1];

/** Whether it is worth looking through a tree for languages that were meant: in most stories there is none. */
export const mayMeanLanguages = (markdown: string): boolean => markdown.search(MEANT) >= 0;

/** Languages that were meant in a text of the tree and are printed as they were typed, with their offsets. */
export function meantLanguages(
  markdown: string,
  text: Node,
): readonly { readonly written: string; readonly offset: number }[] {
  const [start, end] = rangeOf(text);
  return [...markdown.slice(start, end).matchAll(MEANT)].map(({ index, 1: written = '' }) => ({
    written,
    offset: start + index,
  }));
}
