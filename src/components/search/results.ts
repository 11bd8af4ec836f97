/** Draws what was found. Nothing that the index says is ever read as HTML. */
import { foundAddress } from '../../addresses.ts';
import type { FoundStory } from './pagefind.ts';

/** A result as a list item, with the found words marked, leading to the story with the same words marked. */
export function resultItem({ url, meta, excerpt }: FoundStory): HTMLLIElement {
  const { title = '', section = '', label, date = '', authors } = meta;
  const parts = marked(excerpt);
  const words = new Set(parts.filter((part) => part instanceof HTMLElement).map((part) => wordOf(part)));
  const link = element('a', {}, title);
  link.href = foundAddress(url, [...words].filter(Boolean));
  const kicker = element('p', { class: 'kicker' }, section);
  if (label) kicker.append(' ', element('strong', { class: 'kind' }, label));
  const teaser = element('article', { class: 'teaser' });
  teaser.append(kicker, element('h2', {}, link), element('p', { class: 'standfirst' }, ...parts));
  const byline = authors ? [' · ', element('bdi', {}, authors)] : [];
  teaser.append(element('p', { class: 'meta' }, date, ...byline));
  return element('li', {}, teaser);
}

/** The text of an excerpt, with its marks as elements. */
function marked(excerpt: string): readonly (string | HTMLElement)[] {
  const [before = '', ...rest] = excerpt.split('<mark>');
  const parts = rest.flatMap((part) => {
    const [word = '', after = ''] = part.split('</mark>');
    return [element('mark', {}, plain(word)), plain(after)];
  });
  return [plain(before), ...parts];
}

const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** A mark's word without the signs around it. */
const wordOf = ({ textContent }: HTMLElement) =>
  (textContent ?? '').toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
