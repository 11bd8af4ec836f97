/** What can be wrong with a text: its links, pictures, headings, words of other languages and footnotes. */
import { problem, type SourceLocation } from './problem.ts';

export const htmlRemoved = (at: SourceLocation, tag: string) =>
  problem('warning', 'html-removed', at, `HTML in a text is not printed: ${tag}.`, 'Write Markdown instead.');

export const nestedTooDeeply = (at: SourceLocation) =>
  problem(
    'error',
    'nested-too-deeply',
    at,
    'Quotes, lists or emphasis are nested here deeper than anybody can read.',
    'Look whether something was pasted by mistake.',
  );

export const dangerousLink = (at: SourceLocation, url: string) =>
  problem(
    'error',
    'dangerous-link',
    at,
    `"${url}" is a link that runs code or hides where it leads.`,
    'Link to an address that begins with https://, mailto: or tel:, or to a file of the newsroom.',
  );

export const badLink = (at: SourceLocation, url: string) =>
  problem(
    'error',
    'bad-link',
    at,
    `"${url}" leads to nothing that Warta can print.`,
    'Link to a story by the path of its .md file, to a page by its address from "/" on, or to https://….',
  );

export const emptyLink = (at: SourceLocation) =>
  problem(
    'error',
    'empty-link',
    at,
    'A link stands here that has no words to follow.',
    'Write what it leads to between the brackets, [harga beras](https://…), or remove it.',
  );

/** @param written as it stands in the text: `![Air](foto b.jpg)` */
export const unreadLink = (at: SourceLocation, written: string) =>
  problem(
    'error',
    'unread-markdown',
    at,
    `"${beginning(written)}" is printed as it stands: Markdown reads no link and no picture there.`,
    'Write <foto b.jpg> for a name with spaces, straight quotes around a caption and no space before "("; "\\[" if no link is meant.',
  );

/** @param written the whole line: `##Subjudul` */
export const unreadHeading = (at: SourceLocation, written: string) =>
  problem(
    'error',
    'unread-markdown',
    at,
    `"${beginning(written)}" is printed as it stands: Markdown reads no subheading there.`,
    'Write a space after "##", or "\\##" if no subheading is meant.',
  );

/** As much as a problem quotes. */
const beginning = (written: string): string => (written.length > 60 ? `${written.slice(0, 59)}…` : written);

export const remotePicture = (at: SourceLocation, url: string) =>
  problem(
    'error',
    'remote-picture',
    at,
    `The picture "${url}" lies on another site.`,
    'Put the file beside the story; readers are not handed on to others.',
  );

export const inlinePicture = (at: SourceLocation) =>
  problem(
    'error',
    'inline-picture',
    at,
    'A picture stands inside a text.',
    'Give it a paragraph of its own.',
  );

export const pictureOutside = (at: SourceLocation, path: string) =>
  problem(
    'error',
    'picture-outside',
    at,
    `"${path}" lies outside articles/.`,
    'Put the file beside the story.',
  );

export const missingAlt = (at: SourceLocation) =>
  problem(
    'error',
    'missing-alt',
    at,
    'The picture has no "alt" text for readers who cannot see it.',
    'Describe what it shows; alt: "" says that it is decoration.',
  );

export const missingAltInBody = (at: SourceLocation) =>
  problem(
    'error',
    'missing-alt',
    at,
    'The picture has no alternative text for readers who cannot see it.',
    'Describe what it shows between the brackets: ![Warga mengungsi dengan perahu](banjir.jpg).',
  );

export const topHeading = (at: SourceLocation) =>
  problem(
    'warning',
    'top-heading',
    at,
    'A "#" heading in a body is printed as "##": the title is the page\'s only top heading.',
    'Begin with "##".',
  );

/** @param written what stands where the language should: `inggris` @param word that marks words: `bahasa` */
export const malformedLanguage = (at: SourceLocation, written: string, word: string) =>
  problem(
    'error',
    'malformed-language',
    at,
    `"${written}" names no language.`,
    `Write its code without a space: [particulate matter](${word}:en). English is en, Arabic ar, Javanese jv.`,
  );

export const unknownLanguage = (at: SourceLocation, written: string) =>
  problem(
    'warning',
    'unknown-language',
    at,
    `Warta has not heard of the language "${written}".`,
    'Look whether its code is right: English is en, Arabic ar, Javanese jv.',
  );

/** @param level of the heading @param above the level of the one before it, 1 for the title */
export const skippedHeading = (at: SourceLocation, level: number, above: number) => {
  const [written, next] = ['#'.repeat(level), '#'.repeat(above + 1)];
  const before = above === 1 ? 'the title' : `"${'#'.repeat(above)}"`;
  return problem(
    'warning',
    'skipped-heading',
    at,
    `A "${written}" heading follows ${before}: screen readers tell of a part that is not there.`,
    `Write "${next}".`,
  );
};

export const missingNote = (at: SourceLocation, name: string) =>
  problem(
    'error',
    'missing-note',
    at,
    `There is no footnote for "[^${name}]".`,
    `Write "[^${name}]: …" in a paragraph of its own, or "\\[^${name}]" if no footnote is meant.`,
  );

export const unusedNote = (at: SourceLocation, name: string) =>
  problem(
    'warning',
    'unused-note',
    at,
    `Nothing refers to this footnote, and it is not printed.`,
    `Write "[^${name}]" where it belongs; each name is for one footnote.`,
  );

export const unusedDefinition = (at: SourceLocation, label: string) =>
  problem(
    'warning',
    'unused-definition',
    at,
    `Markdown reads "[${label}]:" as where a link leads, nothing refers to it, and the line is not printed.`,
    `Write "\\[${label}]: …" to print it, or "[${label}]" where the link belongs.`,
  );

export const indentedCode = (at: SourceLocation) =>
  problem(
    'warning',
    'indented-code',
    at,
    'A paragraph that begins with a tab or four spaces is printed as program code.',
    'Begin it at the margin; for code, write a line ``` above and below.',
  );
