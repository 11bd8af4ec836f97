/** Drop-in elements of a body: pull quotes, callouts, fact boxes, galleries, videos and posts. */
import type { Element, ElementContent } from 'hast';
import {
  embedAddress,
  embedHost,
  embedShape,
  emptyElement,
  galleryShape,
  malformedElement,
  quoteShape,
  titleShape,
  unknownElement,
} from '../problems/elements.ts';
import type { Problem, Report, SourceLocation } from '../problems/problem.ts';
import { badDate } from '../problems/story.ts';
import type { Site } from '../site.ts';
import { attributed } from './attributed.ts';
import { parseDate } from './dates.ts';
import { EMBED_SITES, embedPlace } from './embeds.ts';
import { isForeignWords } from './foreign-words.ts';
import { elementNames, type Marked } from './marked.ts';
import { count, isElement, type Node, says, textOf } from './nodes.ts';
import { escapeHtml } from './safe-html.ts';
import type { Block, Embed, Instant, PhotoUse } from './story.ts';

/** What an element needs of the body that it stands in. */
export interface ElementContext {
  readonly language: Site['language'];
  readonly timeZone: string;
  /** What a box without a title of its own is called. */
  readonly titles: Readonly<Record<'note' | 'facts', string>>;
  readonly locationOf: (node: Node) => SourceLocation;
  readonly report: Report;
  /** Safe HTML of a part of the body, whose words, links and problems are taken note of. */
  readonly html: (nodes: readonly ElementContent[]) => string;
  /** Takes note of words that are printed as text. */
  readonly text: (nodes: readonly ElementContent[]) => string;
  /** Undefined for a photo with a problem, which is reported. */
  readonly photo: (img: Element) => PhotoUse | undefined;
}

const NOTHING: Block = { kind: 'html', html: '' };

/** @param quote the block that the mark stands in, for its place */
export function readElement(marked: Marked, quote: Element, context: ElementContext): Block {
  const { written, name, kind, line, below } = marked;
  const location = context.locationOf(quote.children.find(({ type }) => type === 'element') ?? quote);
  const wrong = (problem: Problem): Block => {
    context.report(problem);
    return NOTHING;
  };
  if (!written.startsWith('[!')) return wrong(malformedElement(location, written, name));
  if (!kind) return wrong(unknownElement(location, name, elementNames(context.language)));
  if (line.length === 0 && below.length === 0) return wrong(emptyElement(location, name));
  switch (kind) {
    case 'quote':
      return pullQuote(line, below, context) ?? wrong(quoteShape(location));
    case 'note':
    case 'facts':
      return box(kind, line, below, context);
    case 'gallery':
      return gallery(line, below, context) ?? wrong(galleryShape(location));
    case 'embed':
      return embed(name, [paragraph(line), ...below].flatMap(inlineOf), location, context);
  }
}

/** A title in the mark's own line; a line with nothing below it is what the box says. */
function box(
  kind: 'note' | 'facts',
  line: readonly ElementContent[],
  below: readonly ElementContent[],
  context: ElementContext,
): Block {
  const { titles, html } = context;
  const hasTitle = line.length > 0 && below.length > 0;
  const title = hasTitle ? titleOf(line, context) : titles[kind];
  const inner = html(below.length > 0 ? below : [paragraph(line)]);
  return {
    kind: 'html',
    html: `<aside class="${kind}" role="note" aria-label="${escapeHtml(title)}"><p class="box-title">${escapeHtml(title)}</p>${inner}</aside>`,
  };
}

/** A title is printed as words alone: anything else in it is told, because it is lost. */
function titleOf(nodes: readonly ElementContent[], { locationOf, report, text }: ElementContext): string {
  for (const lost of nodes.filter((node) => !isWords(node))) report(titleShape(locationOf(lost)));
  return text(nodes).trim();
}

const isWords = (node: ElementContent): boolean => {
  if (node.type !== 'element') return node.type === 'text';
  const isPlain = ['em', 'strong', 'code'].includes(node.tagName);
  const isForeign = node.tagName === 'a' && isForeignWords(node);
  return (isPlain || isForeign) && node.children.every(isWords);
};

/** @returns undefined when it is more than paragraphs, or only a name */
function pullQuote(
  line: readonly ElementContent[],
  below: readonly ElementContent[],
  { html }: ElementContext,
): Block | undefined {
  const paragraphs = [...(line.length > 0 ? [paragraph(line)] : []), ...below];
  if (!paragraphs.every((node) => isElement(node, 'p'))) return undefined;
  const { said, speaker } = attributed(paragraphs);
  if (said.length === 0) return undefined;
  const quote = `<blockquote>${html(said)}</blockquote>`;
  const credit = speaker ? `<figcaption>${html(speaker)}</figcaption>` : '';
  return { kind: 'html', html: `<figure class="pull-quote">${quote}${credit}</figure>` };
}

function gallery(
  line: readonly ElementContent[],
  below: readonly ElementContent[],
  context: ElementContext,
): Block | undefined {
  const pictures = below.flatMap(inlineOf);
  if (pictures.length < 2 || !pictures.every((node) => isElement(node, 'img'))) return undefined;
  const title = titleOf(line, context);
  const photos = pictures.flatMap((img) => context.photo(img) ?? []);
  return { kind: 'gallery', ...(title && { title }), photos };
}

function embed(
  name: string,
  parts: readonly ElementContent[],
  location: SourceLocation,
  { locationOf, report, text, photo, timeZone }: ElementContext,
): Block {
  const [link, picture, ...others] = parts;
  const url = link && isElement(link, 'a') ? String(link.properties.href ?? '') : '';
  const title = link ? textOf(link).trim() : '';
  const isTitled = title !== '' && title !== url && link && count(link, 'img') === 0;
  if (!url || !isTitled || others.length > 0 || (picture && !isElement(picture, 'img'))) {
    report(embedShape(location, name));
    return NOTHING;
  }
  const found = embedPlace(url);
  if ('fault' in found) {
    report(
      found.fault === 'host'
        ? embedHost(locationOf(link), url, EMBED_SITES)
        : embedAddress(locationOf(link), url, found.site, found.example),
    );
    return NOTHING;
  }
  const published = publishedAt(link, timeZone, (date, fault) =>
    report(badDate(locationOf(link), name, date, fault)),
  );
  const poster = picture && photo(picture);
  const shown: Embed = {
    ...found,
    title: text([link]).trim(),
    ...(published !== undefined && { published }),
  };
  return { kind: 'embed', embed: shown, ...(poster && { poster }) };
}

/** A link's title is the day on which the other site published what it leads to. */
function publishedAt(
  link: ElementContent,
  timeZone: string,
  wrong: (written: string, fault: string) => void,
): Instant | undefined {
  const written = link.type === 'element' ? link.properties.title : undefined;
  if (typeof written !== 'string') return undefined;
  const date = parseDate(written, timeZone);
  if (typeof date === 'number') return date;
  wrong(written, date);
  return undefined;
}

/** What stands in a paragraph without the white space between; anything else is itself. */
const inlineOf = (node: ElementContent): readonly ElementContent[] =>
  isElement(node, 'p') ? node.children.filter((child) => says(child) && !isElement(child, 'br')) : [node];

const paragraph = (children: readonly ElementContent[]): Element => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [...children],
});
