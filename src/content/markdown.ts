/** Markdown to blocks: safe HTML, and between it photos, videos and stories that are looked up when a page is printed. */
import type { Element, Root } from 'hast';
import { markdownToHast } from 'satteri';
import { malformedElement } from '../problems/elements.ts';
import type { Place } from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import { brokenAnchor } from '../problems/references.ts';
import {
  badLink,
  dangerousLink,
  htmlRemoved,
  inlinePicture,
  missingAltInBody,
  missingNote,
  nestedTooDeeply,
  pictureOutside,
  remotePicture,
  topHeading,
  unusedNote,
} from '../problems/story.ts';
import type { Site } from '../site.ts';
import { BODY_WORDS, type BodyWords } from './body-words.ts';
import { deepLine, deepNode } from './depth.ts';
import { type ElementContext, readElement } from './elements.ts';
import { notesWithoutReference, referencesWithoutNote } from './footnotes.ts';
import { headingIds } from './headings.ts';
import { pathFrom, readLink } from './links.ts';
import { markedOf, meantMark } from './marked.ts';
import { count, isElement, type Node, textOf } from './nodes.ts';
import { toHtml } from './safe-html.ts';
import type { Block, Heading, PhotoUse, Reference } from './story.ts';
import { escapedCharacter, placeAt } from './text.ts';

/** A body and all that was found while it was read. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly words: number;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
}

/** The file that a body belongs to. */
export interface BodySource {
  /** Path under `articles/`. */
  readonly path: string;
  /** The file's name in problems. */
  readonly name: string;
  /** The line of the file at which the body begins. */
  readonly line: number;
  readonly language: Site['language'];
  /** IANA name. */
  readonly timeZone: string;
}

const FOOTNOTE_PREFIX = 'catatan-';
const READ_ALSO = /^\s*(baca juga|read also)\s*:\s*$/i;

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
  readonly #problems: Problem[] = [];
  readonly #references: Reference[] = [];
  readonly #headings: Heading[] = [];
  readonly #anchors: { readonly anchor: string; readonly place: Required<Place> }[] = [];
  readonly #nextHeadingId = headingIds();
  #text = '';
  #tables = 0;
  #tablesRead = 0;

  constructor(markdown: string, source: BodySource, words: BodyWords) {
    this.#markdown = markdown;
    this.#source = source;
    this.#words = words;
    this.#elements = {
      language: source.language,
      timeZone: source.timeZone,
      titles: words,
      placeOf: (node) => this.#placeOf(node),
      report: (problem) => this.#problems.push(problem),
      html: (nodes) => {
        this.#text += ' ';
        return nodes.map((node) => this.#html(node)).join('');
      },
      text: (nodes) => nodes.map((node) => this.#plain(node)).join(''),
      photo: (img) => this.#photoUse(img),
    };
  }

  /** What is nested too deeply at an offset is not read at all. */
  refuse(offset: number): Body {
    const problems = [nestedTooDeeply(this.#placeAt(offset))];
    return { blocks: [], headings: [], words: 0, problems, references: [] };
  }

  read(tree: Root): Body {
    const deep = deepNode(tree);
    if (deep) return this.refuse(deep.position?.start.offset ?? 0);
    this.#tables = count(tree, 'table');
    const blocks = merged(tree.children.map((node) => this.#block(node)));
    const ids = this.#headings.map(({ id }) => id);
    for (const { anchor, place } of this.#anchors) {
      if (!ids.includes(anchor)) this.#problems.push(brokenAnchor(place, anchor, ids));
    }
    this.#checkFootnotes(tree);
    const words = this.#text.match(/\S+/g)?.length ?? 0;
    return {
      blocks,
      headings: this.#headings,
      words,
      problems: this.#problems,
      references: this.#references,
    };
  }

  #checkFootnotes(tree: Root): void {
    for (const { name, offset } of referencesWithoutNote(this.#markdown, tree))
      this.#problems.push(missingNote(this.#placeAt(offset), name));
    for (const { name, offset } of notesWithoutReference(this.#markdown, tree))
      this.#problems.push(unusedNote(this.#placeAt(offset), name));
  }

  #block(node: Root['children'][number]): Block {
    const children = node.type === 'element' && node.tagName === 'p' ? node.children : [];
    const [first, second] = children;
    if (children.length === 1 && isElement(first, 'img')) return this.#photo(first);
    if (
      children.length === 2 &&
      first?.type === 'text' &&
      READ_ALSO.test(first.value) &&
      isElement(second, 'a')
    ) {
      const block = this.#readAlso(second);
      if (block) return block;
    }
    const marked = isElement(node, 'blockquote') && markedOf(node);
    if (marked) return readElement(marked, node, this.#elements);
    return { kind: 'html', html: this.#html(node) };
  }

  #html(node: Node): string {
    this.#prepare(node);
    return toHtml(node, this.#words, (link) => this.#href(link));
  }

  /** Words that are printed without what is inside them. */
  #plain(node: Node): string {
    const text = textOf(node);
    this.#text += ` ${text} `;
    this.#checkCharacters(text, node);
    return text;
  }

  #photo(img: Element): Block {
    const photo = this.#photoUse(img);
    return photo ? { kind: 'photo', photo } : { kind: 'html', html: '' };
  }

  #photoUse(img: Element): PhotoUse | undefined {
    const place = this.#placeOf(img);
    const src = String(img.properties.src ?? '');
    const file = pathFrom(this.#source.path, src);
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) this.#problems.push(remotePicture(place, src));
    else if (!file) this.#problems.push(pictureOutside(place, src));
    else {
      const alt = String(img.properties.alt ?? '');
      if (alt.trim() === '') this.#problems.push(missingAltInBody(place));
      this.#checkCharacters(`${alt}${img.properties.title ?? ''}`, img);
      this.#references.push({ kind: 'photo', target: file, line: place.line, column: place.column });
      return { file, alt, ...captionAndCredit(String(img.properties.title ?? '')) };
    }
    return undefined;
  }

  #readAlso(link: Element): Block | undefined {
    const target = readLink(String(link.properties.href ?? ''), this.#source.path);
    if (target.kind !== 'story') return undefined;
    this.#refer('story', target.story, target.anchor, link);
    return { kind: 'read-also', story: target.story };
  }

  /** Collects what a subtree says before it is printed: its text, headings, removed HTML. */
  #prepare(node: Node): void {
    if (node.type === 'text') {
      this.#text += node.value;
      this.#checkCharacters(node.value, node);
    }
    if (node.type === 'raw')
      this.#problems.push(
        htmlRemoved(this.#placeOf(node), node.value.trim().slice(0, 40).replace(/\s+/g, ' ')),
      );
    if (node.type !== 'element') return;
    if (node.tagName === 'img') this.#problems.push(inlinePicture(this.#placeOf(node)));
    if (node.tagName === 'p') this.#checkMark(node);
    this.#checkCharacters(String(node.properties.title ?? ''), node);
    if (node.tagName === 'table') node.properties.ariaLabel = this.#nextTableLabel();
    if (/^h[1-6]$/.test(node.tagName) && node.properties.id === undefined) this.#heading(node);
    if (BREAKS_WORDS.has(node.tagName)) this.#text += ' ';
    for (const child of node.children) this.#prepare(child);
  }

  /** A table alone is "Tabel"; of several, each has its number. */
  #nextTableLabel(): string {
    this.#tablesRead++;
    return this.#tables > 1 ? `${this.#words.table} ${this.#tablesRead}` : this.#words.table;
  }

  #checkMark(paragraph: Element): void {
    const meant = meantMark(paragraph);
    if (meant) this.#problems.push(malformedElement(this.#placeOf(paragraph), meant.written, meant.name));
  }

  #checkCharacters(text: string, node: Node): void {
    this.#problems.push(...escapedCharacter(text, this.#markdown, this.#placeOf(node)));
  }

  #heading(node: Element): void {
    if (node.tagName === 'h1') {
      this.#problems.push(topHeading(this.#placeOf(node)));
      node.tagName = 'h2';
    }
    const text = textOf(node).trim();
    const id = this.#nextHeadingId(text);
    node.properties.id = id;
    this.#headings.push({ level: Number(node.tagName.slice(1)), id, text });
  }

  #href(link: Element): string | undefined {
    const written = String(link.properties.href ?? '');
    if (written.startsWith(`#${FOOTNOTE_PREFIX}`)) return written;
    const target = readLink(written, this.#source.path);
    const place = this.#placeOf(link);
    switch (target.kind) {
      case 'dangerous':
        this.#problems.push(dangerousLink(place, written));
        return undefined;
      case 'nowhere':
        this.#problems.push(badLink(place, written));
        return undefined;
      case 'anchor':
        this.#anchors.push({ anchor: target.anchor, place });
        return `#${encodeURIComponent(target.anchor)}`;
      case 'story':
        this.#refer('story', target.story, target.anchor, link);
        return target.address;
      case 'page':
        this.#refer('page', target.page, target.anchor, link);
        return target.address;
      case 'outside':
        return target.address;
    }
  }

  #refer(kind: 'story' | 'page', target: string, anchor: string | undefined, at: Element): void {
    const { line, column } = this.#placeOf(at);
    this.#references.push({ kind, target, ...(anchor && { anchor }), line, column });
  }

  #placeAt(offset: number): Required<Place> {
    const place = placeAt(this.#markdown, offset, this.#source.name);
    return { ...place, line: place.line + this.#source.line - 1 };
  }

  #placeOf(node: Node): Required<Place> {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return { file: this.#source.name, line: line + this.#source.line - 1, column };
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

/** `Jembatan lama. / Antara` is a caption and a credit; the last ` / ` divides. */
function captionAndCredit(title: string): { caption?: string; credit?: string } {
  const divider = title.lastIndexOf(' / ');
  const caption = (divider < 0 ? title : title.slice(0, divider)).trim();
  const credit = divider < 0 ? '' : title.slice(divider + 3).trim();
  return { ...(caption && { caption }), ...(credit && { credit }) };
}

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
