/** The headings of a body, in order. */
import type { Element } from 'hast';
import { skippedHeading, topHeading } from '../problems/body.ts';
import type { Report } from '../problems/problem.ts';
import { type BodySource, locationOfNode } from './body-source.ts';
import { textBesideNotes } from './footnotes.ts';
import { headingIds } from './headings.ts';
import type { Heading } from './story.ts';

/** Of one body: each heading gets an id and its place below the others. */
export class Outline {
  readonly #source: BodySource;
  readonly #report: Report;
  readonly #headings: Heading[] = [];
  readonly #nextId = headingIds();

  constructor(source: BodySource, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  get headings(): readonly Heading[] {
    return this.#headings;
  }

  /** The headline is the page's only heading of the first level: one in the text becomes a heading of the second. */
  add(heading: Element): void {
    const location = locationOfNode(this.#source, heading);
    if (heading.tagName === 'h1') {
      this.#report(topHeading(location));
      heading.tagName = 'h2';
    }
    const level = Number(heading.tagName.slice(1));
    const above = this.#headings.at(-1)?.level ?? 1;
    if (level > above + 1) this.#report(skippedHeading(location, level, above));
    const text = textBesideNotes(heading).trim();
    const id = this.#nextId(text);
    heading.properties.id = id;
    this.#headings.push({ level, id, text });
  }
}
