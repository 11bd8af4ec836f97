/** Links, pictures and subheadings that Markdown prints as they were typed, because one sign in them is wrong, and paragraphs that it takes for code. */
import type { Root } from 'hast';
import { elementsIn, type Found, foundIn, rangeOf, textsOutsideCode } from './nodes.ts';

/** `[kontak](kontak kami.md)` with all that stands before its bracket, and `![foto] (a.jpg)`, `![[a.jpg]]` behind a space. */
const LINK = /((?:\\?!?\\?\[[^[\]\n]*)?\]\([^)\n]*\)?|(?<!\S)!\[(?!\^)[^\n]*)/g;
/** What one of them has; most texts have none. */
const MAY_BE_LINK = /\]\(|!\[/;
/** A backslash before a bracket makes it text. */
const ESCAPED = /\\!?\[|\\\]/;
/** One sign alone begins a hashtag. */
const HEADING = /(?=##)(?<=^[ \t>]*)(#{2,6}[^\s#][^\n]*)/gm;
/** A language with a space in it, which is told as such. */
const LANGUAGE = /\]\((?:bahasa|language):/i;
const FENCE = /^ {0,3}(?:`{3}|~{3})/;

/** Links and pictures that are still text in the tree. */
export const unreadLinks = (markdown: string, tree: Root): readonly Found[] =>
  textsOutsideCode(tree)
    .filter((text) => MAY_BE_LINK.test(markdown.slice(...rangeOf(text))))
    .flatMap((text) => foundIn(markdown, rangeOf(text), LINK))
    .filter(({ written }) => !ESCAPED.test(written) && !LANGUAGE.test(written));

/** Subheadings that are paragraphs, or lines of one. */
export const unreadHeadings = (markdown: string, tree: Root): readonly Found[] =>
  markdown.includes('##')
    ? elementsIn(tree, 'p').flatMap((paragraph) => foundIn(markdown, rangeOf(paragraph), HEADING))
    : [];

/** Where code begins that has no fence around it, such as a paragraph from a mail. */
export const codeWithoutFence = (markdown: string, tree: Root): readonly number[] =>
  elementsIn(tree, 'pre')
    .map(rangeOf)
    .filter(([start, end]) => !FENCE.test(markdown.slice(start, end)))
    .map(([start]) => start);
