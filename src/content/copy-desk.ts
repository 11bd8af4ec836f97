/** The copy desk: goes through every part of a body before it is printed, mends it, and tells what is wrong with it. */
import type { Element } from 'hast';
import { emptyLink, htmlRemoved, inlinePicture } from '../problems/body.ts';
import { malformedElement } from '../problems/elements.ts';
import type { Report } from '../problems/problem.ts';
import { type BodySource, locationOfNode } from './body-source.ts';
import { markForeignWords } from './foreign-words.ts';
import { meantMark } from './marked.ts';
import { count, type Node, textOf } from './nodes.ts';
import { Outline } from './outline.ts';

/** Parts that stand apart: the last word of one and the first of the next are two. */
const BREAKS_WORDS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'td',
  'th',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
]);

/** Characters of removed HTML that a problem quotes. */
const QUOTED = 40;

export class CopyDesk {
  readonly outline: Outline;
  readonly #source: BodySource;
  readonly #nextTableName: () => string;
  readonly #report: Report;
  #text = '';

  /** @param nextTableName what one table after another is called */
  constructor(source: BodySource, nextTableName: () => string, report: Report) {
    this.outline = new Outline(source, report);
    this.#source = source;
    this.#nextTableName = nextTableName;
    this.#report = report;
  }

  /** How many words were edited and read. */
  get words(): number {
    return wordsIn(this.#text);
  }

  /** What is printed with its elements; each part once. */
  edit(node: Node): void {
    if (node.type === 'text') this.#text += node.value;
    if (node.type === 'raw')
      this.#report(htmlRemoved(this.#at(node), node.value.trim().slice(0, QUOTED).replace(/\s+/g, ' ')));
    if (node.type !== 'element') return;
    this.#editElement(node);
    if (BREAKS_WORDS.has(node.tagName)) this.begin();
    for (const child of node.children) this.edit(child);
  }

  /** What is printed as words alone. */
  read(node: Node): string {
    const text = textOf(node);
    this.#text += ` ${text} `;
    return text;
  }

  /** What comes next stands apart from what was. */
  begin(): void {
    this.#text += ' ';
  }

  #editElement(node: Element): void {
    const { tagName, properties } = node;
    if (tagName === 'img') this.#report(inlinePicture(this.#at(node)));
    if (tagName === 'a') this.#editLink(node);
    if (tagName === 'p') this.#checkMark(node);
    if (tagName === 'table') properties.ariaLabel = this.#nextTableName();
    if (/^h[1-6]$/.test(tagName) && properties.id === undefined) this.outline.add(node);
  }

  /** A picture in a link is told as such. */
  #editLink(link: Element): void {
    if (textOf(link).trim() === '' && count(link, 'img') === 0) this.#report(emptyLink(this.#at(link)));
    markForeignWords(link, this.#source, this.#report);
  }

  #checkMark(paragraph: Element): void {
    const meant = meantMark(paragraph);
    if (meant) this.#report(malformedElement(this.#at(paragraph), meant.written, meant.name));
  }

  #at = (node: Node) => locationOfNode(this.#source, node);
}

/** Counts words without keeping them, in half of the time. */
function wordsIn(text: string): number {
  const word = /\S+/g;
  let words = 0;
  while (word.test(text)) words++;
  return words;
}
