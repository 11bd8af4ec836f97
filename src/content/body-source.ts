/** The file that a body of Markdown belongs to, and where in it something stands. */
import type { SourceLocation } from '../problems/problem.ts';
import type { Site } from '../site.ts';
import { fileName } from './document.ts';
import { type LocationAt, locationsIn } from './locations.ts';
import type { Node } from './nodes.ts';
import type { SourceFile } from './parsed.ts';

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
  /** The address of the site: `https://warta.example`. */
  readonly site: string;
  /** Somebody paid for it. */
  readonly isPaid: boolean;
}

/** @param line at which the file's body begins */
export const bodySource = (file: SourceFile, line: number, site: Site, isPaid = false): BodySource => ({
  path: file.path,
  name: fileName(file),
  line,
  language: site.language,
  timeZone: site.timeZone,
  site: site.url,
  isPaid,
});

/** Places in the body's Markdown, as lines of the file. */
export function locationsInBody(source: BodySource, markdown: string): LocationAt {
  const at = locationsIn(markdown, source.name);
  return (offset) => {
    const location = at(offset);
    return { ...location, line: location.line + source.line - 1 };
  };
}

export function locationOfNode(source: BodySource, node: Node): SourceLocation {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { file: source.name, line: line + source.line - 1, column };
}
