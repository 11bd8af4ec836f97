/**
 * Writes a Markdown tree as HTML. Only the elements and attributes named here are ever printed, each from known parts,
 * so that nothing a writer types reaches a page as markup.
 */
import type { Element } from 'hast';
import type { Node } from './nodes.ts';

/** Elements printed as they are, with no attribute but those that `attributesOf` allows. */
const ELEMENTS: ReadonlySet<string> = new Set([
  'a',
  'blockquote',
  'br',
  'code',
  'del',
  'em',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'input',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'span',
  'strong',
  'sup',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
]);
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'input']);

const NEEDS_ESCAPE = /[&<>"]/;

/** Escapes text for use between tags and inside double-quoted attributes. */
export const escapeHtml = (text: string): string => (NEEDS_ESCAPE.test(text) ? escaped(text) : text);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Labels that a page's language decides. */
export interface HtmlWords {
  readonly done: string;
  readonly open: string;
}

/** What becomes of links. */
interface Links {
  /** The address that a link element gets; undefined prints its text alone. */
  hrefOf(link: Element): string | undefined;
  /** What stands as `rel` on links to other sites. */
  readonly outsideRel: string;
}

export function toHtml(node: Node, words: HtmlWords, links: Links): string {
  if (node.type === 'text') return escapeHtml(node.value);
  if (node.type !== 'element') return '';
  const inner = node.children.map((child) => toHtml(child, words, links)).join('');
  if (!ELEMENTS.has(node.tagName)) return inner;
  if (node.tagName === 'a') return linkHtml(node, inner, links);
  if (node.tagName === 'table')
    return `<div class="table" role="region"${attribute('aria-label', node.properties.ariaLabel)} tabindex="0"><table>${inner}</table></div>`;
  const attributes = attributesOf(node, words);
  return VOID.has(node.tagName)
    ? `<${node.tagName}${attributes}>`
    : `<${node.tagName}${attributes}>${inner}</${node.tagName}>`;
}

function linkHtml(node: Element, inner: string, links: Links): string {
  const address = links.hrefOf(node);
  if (address === undefined) return inner;
  const rel = /^https?:/.test(address) ? ` rel="${links.outsideRel}"` : '';
  const { id, title, ariaLabel, dataFootnoteRef, dataFootnoteBackref } = node.properties;
  const attributes = [
    attribute('id', id),
    attribute('title', title),
    attribute('aria-label', ariaLabel),
    dataFootnoteRef === undefined ? '' : ' class="footnote-ref"',
    dataFootnoteBackref === undefined ? '' : ' class="footnote-back"',
  ];
  return `<a href="${escapeHtml(address)}"${rel}${attributes.join('')}>${inner}</a>`;
}

function attributesOf({ tagName, properties }: Element, words: HtmlWords): string {
  if (tagName === 'input') {
    const isDone = properties.checked === true;
    return ` type="checkbox" disabled aria-label="${isDone ? words.done : words.open}"${isDone ? ' checked' : ''}`;
  }
  if (tagName === 'ol') return typeof properties.start === 'number' ? ` start="${properties.start}"` : '';
  if (tagName === 'section') return ' class="footnotes" role="doc-endnotes"';
  if (tagName === 'td' || tagName === 'th')
    return `${tagName === 'th' ? ' scope="col"' : ''}${alignment(properties.style)}`;
  if (tagName === 'span') return attribute('lang', properties.lang) + attribute('dir', properties.dir);
  if (tagName === 'pre') return ' tabindex="0"';
  if (tagName === 'li' || /^h[2-6]$/.test(tagName))
    return attribute('id', properties.id) + screenReaderOnly(properties);
  return '';
}

const attribute = (name: string, value: unknown): string =>
  typeof value === 'string' ? ` ${name}="${escapeHtml(value)}"` : '';

const screenReaderOnly = ({ className }: Element['properties']): string =>
  Array.isArray(className) && className.includes('sr-only') ? ' class="visually-hidden"' : '';

function alignment(style: unknown): string {
  const side = /^text-align: (left|center|right)$/.exec(String(style))?.[1];
  return side ? ` class="align-${side}"` : '';
}
