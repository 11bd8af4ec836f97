/** What every printed page has at its head, and what of it is missing. */
import type { PrintedPage } from './demonstration.ts';

/** @returns what is wrong: a page without its one `h1`, a title, a description, or with the title of another page */
export function headFaults(pages: readonly PrintedPage[]): readonly string[] {
  const titled = Map.groupBy(
    pages.filter(({ kind }) => kind === 'page'),
    ({ html }) => titleOf(html),
  );
  const alike = [...titled]
    .filter(([, { length }]) => length > 1)
    .map(([title, same]) => `${same.map(({ file }) => file).join(' and ')} have one title: ${title}`);
  return [...pages.filter(({ kind }) => kind !== 'fragment').flatMap(faultsOf), ...alike];
}

function faultsOf({ file, html }: PrintedPage): readonly string[] {
  const headings = html.match(/<h1[\s>]/g)?.length ?? 0;
  return [
    ...(headings === 1 ? [] : [`${file} has ${headings} h1`]),
    ...(titleOf(html).length > 3 ? [] : [`${file} has no title`]),
    ...(/<meta name="description" content="[^"]{3,}"/.test(html) ? [] : [`${file} has no description`]),
  ];
}

const titleOf = (html: string) => /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
