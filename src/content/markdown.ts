/** Markdown to blocks: safe HTML, and between it photos, videos and stories that are looked up when a page is printed. */
import type { Element, Root } from 'hast';
import { markdownToHast } from 'satteri';
import { malformedElement } from '../problems/elements.ts';
import { dangerousCharacter } from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import {
  htmlRemoved,
  inlinePicture,
  malformedLanguage,
  missingNote,
  nestedTooDeeply,
  skippedHeading,
  topHeading,
  unknownLanguage,
  unusedNote,
} from '../problems/story.ts';
import { BodyLinks } from './body-links.ts';
import { readPhoto } from './body-photo.ts';
import { type BodySource, locationOfNode, locationOfOffset } from './body-source.ts';
import { BODY_WORDS, type BodyWords } from './body-words.ts';
import { dangerousReferences } from './character-references.ts';
import { deepLine, deepNode } from './depth.ts';
import { type ElementContext, readElement } from './elements.ts';
import { FOOTNOTE_PREFIX, notesWithoutReference, referencesWithoutNote } from './footnotes.ts';
import { headingIds } from './headings.ts';
import {
  isLatin,
  LANGUAGE_WORD,
  languageLink,
  languageOf,
  mayMeanLanguages,
  meantLanguages,
} from './languages.ts';
import { markedOf, meantMark } from './marked.ts';
import { count, isElement, type Node, textOf } from './nodes.ts';
import { readAlsoLink } from './read-also.ts';
import { toHtml } from './safe-html.ts';
import type { Block, Heading, PhotoUse, Reference } from './story.ts';

/** A body and all that was found while it was read. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly words: number;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
}

/** Reads a body. Never throws on what a writer may type. */
export function readBody(markdown: string, source: BodySource): Body {
  const words = BODY_WORDS[source.language];
  const footnotes = { label: words.footnotes, backLabel: words.back, clobberPrefix: FOOTNOTE_PREFIX };
  const reader = new BodyReader(markdown, source, words);
  const deep = deepLine(markdown);
  if (deep !== undefined) return reader.refuse(deep);
  const tree = markdownToHast(markdown, { features: { frontmatter: false, gfm: { footnotes } } });
  return tree.type === 'root' ? reader.read(tree as Root) : reader.read({ type: 'root', children: [] });
}

class BodyReader {
  readonly #markdown: string;
  readonly #source: BodySource;
  readonly #words: BodyWords;
  readonly #elements: ElementContext;
  readonly #links: BodyLinks;
  readonly #problems: Problem[] = [];
  readonly #headings: Heading[] = [];
  readonly #nextHeadingId = headingIds();
  #text = '';
  #tables = 0;
  #tablesRead = 0;

  constructor(markdown: string, source: BodySource, words: BodyWords) {
    this.#markdown = markdown;
    this.#source = source;
    this.#words = words;
    this.#links = new BodyLinks(source, this.#report);
    this.#elements = {
      language: source.language,
      timeZone: source.timeZone,
      titles: words,
      locationOf: (node) => locationOfNode(source, node),
      report: this.#report,
      html: (nodes) => {
        this.#text += ' ';
        return nodes.map((node) => this.#html(node)).join('');
      },
      text: (nodes) => nodes.map((node) => this.#plain(node)).join(''),
      photo: (img) => this.#photoUse(img),
    };
  }

  #report = (problem: Problem): void => {
    this.#problems.push(problem);
  };

  /** What is nested too deeply at an offset is not read at all. */
  refuse(offset: number): Body {
    const problems = [nestedTooDeeply(this.#locationAt(offset))];
    return { blocks: [], headings: [], words: 0, problems, references: [] };
  }

  read(tree: Root): Body {
    const deep = deepNode(tree);
    if (deep) return this.refuse(deep.position?.start.offset ?? 0);
    this.#tables = count(tree, 'table');
    const blocks = merged(tree.children.map((node) => this.#block(node)));
    this.#links.checkAnchors(this.#headings.map(({ id }) => id));
    this.#checkFootnotes(tree);
    this.#checkCharacters(tree);
    if (mayMeanLanguages(this.#markdown)) this.#checkLanguages(tree);
    const words = this.#text.match(/\S+/g)?.length ?? 0;
    return {
      blocks,
      headings: this.#headings,
      words,
      problems: this.#problems,
      references: this.#links.references,
    };
  }

  #checkFootnotes(tree: Root): void {
    if (!this.#markdown.includes('[^')) return;
    for (const { name, offset } of referencesWithoutNote(this.#markdown, tree))
      this.#report(missingNote(this.#locationAt(offset), name));
    for (const { name, offset } of notesWithoutReference(this.#markdown, tree))
      this.#report(unusedNote(this.#locationAt(offset), name));
  }

  #checkLanguages(node: Node): void {
    if (node.type === 'text')
      for (const { written, offset } of meantLanguages(this.#markdown, node))
        this.#report(malformedLanguage(this.#locationAt(offset), written, this.#languageWord));
    else if ('children' in node && !isElement(node, 'code'))
      for (const child of node.children) this.#checkLanguages(child);
  }

  #checkCharacters(tree: Root): void {
    for (const { codePoint, offset } of dangerousReferences(this.#markdown, tree))
      this.#report(dangerousCharacter(this.#locationAt(offset), codePoint));
  }

  get #languageWord(): string {
    return LANGUAGE_WORD[this.#source.language];
  }

  #locationAt = (offset: number) => locationOfOffset(this.#source, this.#markdown, offset);

  #block(node: Root['children'][number]): Block {
    if (isElement(node, 'p')) {
      const [only, ...others] = node.children;
      if (others.length === 0 && isElement(only, 'img')) return this.#photo(only);
      const link = readAlsoLink(node);
      const story = link && this.#links.storyOf(link);
      if (story) return { kind: 'read-also', story };
    }
    const marked = isElement(node, 'blockquote') && markedOf(node);
    if (marked) return readElement(marked, node, this.#elements);
    return { kind: 'html', html: this.#html(node) };
  }

  #html(node: Node): string {
    this.#prepare(node);
    return toHtml(node, this.#words, (link) => this.#links.hrefOf(link));
  }

  /** Words that are printed without what is inside them. */
  #plain(node: Node): string {
    const text = textOf(node);
    this.#text += ` ${text} `;
    return text;
  }

  #photo(img: Element): Block {
    const photo = this.#photoUse(img);
    return photo ? { kind: 'photo', photo } : { kind: 'html', html: '' };
  }

  #photoUse(img: Element): PhotoUse | undefined {
    const photo = readPhoto(img, this.#source, this.#report);
    if (!photo) return undefined;
    this.#links.namePhoto(photo.file, img);
    return photo;
  }

  /** Collects what a subtree says before it is printed: its text, headings, removed HTML. */
  #prepare(node: Node): void {
    if (node.type === 'text') this.#text += node.value;
    if (node.type === 'raw')
      this.#report(
        htmlRemoved(locationOfNode(this.#source, node), node.value.trim().slice(0, 40).replace(/\s+/g, ' ')),
      );
    if (node.type !== 'element') return;
    if (node.tagName === 'img') this.#report(inlinePicture(locationOfNode(this.#source, node)));
    if (node.tagName === 'a') this.#markLanguage(node);
    if (node.tagName === 'p') this.#checkMark(node);
    if (node.tagName === 'table') node.properties.ariaLabel = this.#nextTableLabel();
    if (/^h[1-6]$/.test(node.tagName) && node.properties.id === undefined) this.#heading(node);
    if (BREAKS_WORDS.has(node.tagName)) this.#text += ' ';
    for (const child of node.children) this.#prepare(child);
  }

  /** A link to a language is no link: its words are in that language. */
  #markLanguage(link: Element): void {
    const written = languageLink(link);
    if (written === undefined) return;
    const language = languageOf(written);
    const location = locationOfNode(this.#source, link);
    if (!language) this.#report(malformedLanguage(location, written, this.#languageWord));
    else if (!language.isKnown) this.#report(unknownLanguage(location, written));
    link.tagName = 'span';
    link.properties = language ? { lang: language.tag, ...(!isLatin(language.tag) && { dir: 'auto' }) } : {};
  }

  /** A table alone is "Tabel"; of several, each has its number. */
  #nextTableLabel(): string {
    this.#tablesRead++;
    return this.#tables > 1 ? `${this.#words.table} ${this.#tablesRead}` : this.#words.table;
  }

  #checkMark(paragraph: Element): void {
    const meant = meantMark(paragraph);
    if (meant)
      this.#report(malformedElement(locationOfNode(this.#source, paragraph), meant.written, meant.name));
  }

  #heading(node: Element): void {
    if (node.tagName === 'h1') {
      this.#report(topHeading(locationOfNode(this.#source, node)));
      node.tagName = 'h2';
    }
    const level = Number(node.tagName.slice(1));
    const above = this.#headings.at(-1)?.level ?? 1;
    if (level > above + 1) this.#report(skippedHeading(locationOfNode(this.#source, node), level, above));
    const text = textOf(node).trim();
    const id = this.#nextHeadingId(text);
    node.properties.id = id;
    this.#headings.push({ level, id, text });
  }
}

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

/** Neighbouring HTML is one block; empty HTML is none. */
function merged(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.kind === 'html' && last?.kind === 'html')
      result[result.length - 1] = { kind: 'html', html: last.html + block.html };
    else result.push(block);
  }
  return result.filter((block) => block.kind !== 'html' || block.html !== '');
}
