/** Words of a text that are in another language: a link that leads to a language, `[particulate matter](bahasa:en)`. */
import type { Element, Root } from 'hast';
import { malformedLanguage, unknownLanguage } from '../problems/body.ts';
import type { Report } from '../problems/problem.ts';
import type { Site } from '../site.ts';
import { type BodySource, locationOfNode } from './body-source.ts';
import { isLatin, languageOf } from './languages.ts';
import { type Found, foundIn, rangeOf, textsOutsideCode } from './nodes.ts';

/** What marks the words; every newsroom understands both, problems name its own. */
export const LANGUAGE_WORD: Readonly<Record<Site['language'], string>> = { id: 'bahasa', en: 'language' };

const LANGUAGE_LINK = /^(?:bahasa|language):(.*)$/i;
/** One that Markdown leaves as it was typed, because there is a space in it. */
const MEANT = /\]\((?:bahasa|language):([^()\n]*)\)/gi;

/** Whether a link leads to a language, and is words in that language. */
export const isForeignWords = (link: Element): boolean =>
  LANGUAGE_LINK.test(String(link.properties.href ?? ''));

/** Makes a link to a language what it is, words in that language; other links stay. */
export function markForeignWords(link: Element, source: BodySource, report: Report): void {
  const written = LANGUAGE_LINK.exec(String(link.properties.href ?? ''))?.[1];
  if (written === undefined) return;
  const language = languageOf(written);
  const location = locationOfNode(source, link);
  if (!language) report(malformedLanguage(location, written, LANGUAGE_WORD[source.language]));
  else if (!language.isKnown) report(unknownLanguage(location, written));
  link.tagName = 'span';
  link.properties = language ? { lang: language.tag, ...(!isLatin(language.tag) && { dir: 'auto' }) } : {};
}

/** Languages that were meant and are printed as they were typed. */
export const meantLanguages = (markdown: string, tree: Root): readonly Found[] =>
  markdown.search(MEANT) < 0
    ? []
    : textsOutsideCode(tree).flatMap((text) => foundIn(markdown, rangeOf(text), MEANT));
