/** Where the links of a body lead, and what of the newsroom it names. */
import type { Element } from 'hast';
import { badLink, dangerousLink } from '../problems/body.ts';
import type { Report, SourceLocation } from '../problems/problem.ts';
import { brokenAnchor } from '../problems/references.ts';
import { type BodySource, locationOfNode } from './body-source.ts';
import { isFootnoteLink } from './footnotes.ts';
import { readLink } from './links.ts';
import type { Reference, StoryId } from './story.ts';

/** For one body: links are resolved one by one, and those within it are looked up when all its headings are known. */
export class BodyLinks {
  readonly #source: BodySource;
  readonly #report: Report;
  readonly #references: Reference[] = [];
  readonly #anchors: { readonly anchor: string; readonly location: SourceLocation }[] = [];
  /** Where footnotes and references to them stand. */
  readonly #notes = new Set<string>();

  constructor(source: BodySource, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  /** Stories, pages and photos, to be looked for in the whole newsroom. */
  get references(): readonly Reference[] {
    return this.#references;
  }

  /** What search engines ask of links that somebody paid for. https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links */
  get outsideRel(): string {
    return this.#source.isPaid ? 'noopener sponsored' : 'noopener';
  }

  /** @returns undefined where a link may not lead, or leads nowhere; then it is reported */
  hrefOf(link: Element): string | undefined {
    const written = String(link.properties.href ?? '');
    const target = readLink(written, this.#source.path, this.#source.site);
    const location = locationOfNode(this.#source, link);
    switch (target.kind) {
      case 'dangerous':
        this.#report(dangerousLink(location, written));
        return undefined;
      case 'nowhere':
        this.#report(badLink(location, written));
        return undefined;
      case 'anchor':
        if (isFootnoteLink(link)) {
          this.#notes.add(target.anchor);
          return written;
        }
        this.#anchors.push({ anchor: target.anchor, location });
        return `#${encodeURIComponent(target.anchor)}`;
      case 'story':
        this.#refer('story', target.story, target.anchor, location);
        return target.address;
      case 'page':
        this.#refer('page', target.page, target.anchor, location);
        return target.address;
      case 'outside':
        return target.address;
    }
  }

  /** The story that a link leads to, if it leads to one. */
  storyOf(link: Element): StoryId | undefined {
    const target = readLink(String(link.properties.href ?? ''), this.#source.path, this.#source.site);
    if (target.kind !== 'story') return undefined;
    this.#refer('story', target.story, target.anchor, locationOfNode(this.#source, link));
    return target.story;
  }

  /** @param file under `articles/` */
  namePhoto(file: string, img: Element): void {
    this.#refer('photo', file, undefined, locationOfNode(this.#source, img));
  }

  /** Reports links to headings and footnotes that the body does not have. @param ids of its headings */
  checkAnchors(ids: readonly string[]): void {
    const known = this.#notes.union(new Set(ids));
    for (const { anchor, location } of this.#anchors) {
      if (!known.has(anchor)) this.#report(brokenAnchor(location, anchor, ids));
    }
  }

  #refer(kind: Reference['kind'], target: string, anchor: string | undefined, at: SourceLocation): void {
    const { line, column } = at;
    this.#references.push({ kind, target, ...(anchor && { anchor }), line, column });
  }
}
