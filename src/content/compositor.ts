/** The compositor: sets a body into blocks. */
import type { Element, Root } from 'hast';
import type { Report } from '../problems/problem.ts';
import type { BodyLinks } from './body-links.ts';
import { readPhoto } from './body-photo.ts';
import { type BodySource, locationOfNode } from './body-source.ts';
import { BODY_WORDS, type BodyWords } from './body-words.ts';
import type { CopyDesk } from './copy-desk.ts';
import { type ElementContext, readElement } from './elements.ts';
import { markedOf } from './marked.ts';
import { isElement, type Node } from './nodes.ts';
import { readAlsoLink } from './read-also.ts';
import { toHtml } from './safe-html.ts';
import type { Block, PhotoUse } from './story.ts';

export class Compositor {
  readonly #source: BodySource;
  readonly #words: BodyWords;
  readonly #desk: CopyDesk;
  readonly #links: BodyLinks;
  readonly #report: Report;
  readonly #elements: ElementContext;

  constructor(source: BodySource, desk: CopyDesk, links: BodyLinks, report: Report) {
    this.#source = source;
    this.#words = BODY_WORDS[source.language];
    this.#desk = desk;
    this.#links = links;
    this.#report = report;
    this.#elements = {
      language: source.language,
      timeZone: source.timeZone,
      titles: this.#words,
      locationOf: (node) => locationOfNode(source, node),
      report,
      html: (nodes) => {
        desk.begin();
        return nodes.map((node) => this.#html(node)).join('');
      },
      text: (nodes) => nodes.map((node) => desk.read(node)).join(''),
      photo: (img) => this.#photo(img),
    };
  }

  blocksOf(tree: Root): readonly Block[] {
    return merged(tree.children.map((node) => this.#block(node)));
  }

  #block(node: Root['children'][number]): Block {
    const alone = isElement(node, 'p') ? this.#inParagraph(node) : undefined;
    if (alone) return alone;
    const marked = isElement(node, 'blockquote') && markedOf(node);
    return marked ? readElement(marked, node, this.#elements) : { kind: 'html', html: this.#html(node) };
  }

  /** What stands alone in a paragraph and is more than words; undefined for words. */
  #inParagraph(paragraph: Element): Block | undefined {
    const [only, ...others] = paragraph.children;
    if (others.length === 0 && isElement(only, 'img')) {
      const photo = this.#photo(only);
      return photo ? { kind: 'photo', photo } : { kind: 'html', html: '' };
    }
    const link = readAlsoLink(paragraph);
    const story = link && this.#links.storyOf(link);
    return story ? { kind: 'read-also', story } : undefined;
  }

  #html(node: Node): string {
    this.#desk.edit(node);
    return toHtml(node, this.#words, this.#links);
  }

  #photo(img: Element): PhotoUse | undefined {
    const photo = readPhoto(img, this.#source, this.#report);
    if (photo) this.#links.namePhoto(photo.file, img);
    return photo;
  }
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
