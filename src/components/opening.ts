import type { PrintedBlock } from '../newsroom/newsroom.ts';

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Puts a dateline into the first paragraph of a body; before the body where it does not begin with a paragraph. */
export function withOpening(
  body: readonly PrintedBlock[],
  opening: string | undefined,
): readonly PrintedBlock[] {
  if (!opening) return body;
  const dateline = `<strong class="dateline">${escapeHtml(opening)}</strong> `;
  const [first, ...rest] = body;
  if (first?.kind === 'html' && first.html.startsWith('<p>'))
    return [{ kind: 'html', html: `<p>${dateline}${first.html.slice(3)}` }, ...rest];
  return [{ kind: 'html', html: `<p>${dateline}</p>` }, ...body];
}
