/** Draws what was found. Nothing that the index says is ever read as HTML. */
import { foundAddress } from '../../addresses.ts';
import type { FoundStory } from './pagefind.ts';

/** A result as a list item, with the found words marked, leading to the story with the same words marked. */
export function resultItem({ url, meta, excerpt }: FoundStory): HTMLElement {
  const { title = '', section = '', label, date = '', authors } = meta;
  // Every second part stood in a mark.
  const parts = excerpt.split(/<\/?mark>/).map(plain);
  const words = new Set(parts.filter((_, i) => i % 2).map(bare));
  const link = element('a', '', title);
  link.dir = 'auto';
  link.href = foundAddress(url, [...words].filter(Boolean));
  const kind = label ? [' ', element('strong', 'kind', label)] : [];
  const byline = authors ? [' · ', element('bdi', '', authors)] : [];
  return element(
    'li',
    '',
    element(
      'article',
      'teaser',
      element('p', 'kicker', element('span', '', section), ...kind),
      element('h2', '', link),
      element('p', 'standfirst', ...parts.map((part, i) => (i % 2 ? element('mark', '', part) : part))),
      element('p', 'meta', date, ...byline),
    ),
  );
}

const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** A word without the signs around it. */
const bare = (word: string) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
