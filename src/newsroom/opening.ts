import { escapeHtml } from '../content/safe-html.ts';
import type { Site } from '../site.ts';
import type { Article, PrintedBlock } from './newsroom.ts';

/** A body that opens with the dateline of its story: in its first paragraph, or before all else where it begins with none. */
export function openedBody(
  { body, dateline }: Pick<Article, 'body' | 'dateline'>,
  { name }: Pick<Site, 'name'>,
): readonly PrintedBlock[] {
  if (!dateline) return body;
  const opening = `<strong class="dateline">${escapeHtml(`${name}, ${dateline} –`)}</strong> `;
  const [first, ...rest] = body;
  if (first?.kind === 'html' && first.html.startsWith('<p>'))
    return [{ kind: 'html', html: `<p>${opening}${first.html.slice(3)}` }, ...rest];
  return [{ kind: 'html', html: `<p>${opening}</p>` }, ...body];
}
