/** What can be wrong with a story's place, dates, parts and body. */
import { problem, type SourceLocation } from './problem.ts';

export const badStoryPath = (at: SourceLocation, why: string) =>
  problem(
    'error',
    'bad-address',
    at,
    `The file's place makes no address: ${why}.`,
    'A story lies at articles/<year>/<month>/<day>/<slug>.md; a slug is lower-case letters a to z, digits and hyphens.',
  );

export const badDeskPath = (at: SourceLocation) =>
  problem(
    'error',
    'bad-address',
    at,
    "The file's name makes no address.",
    'Use lower-case letters a to z, digits and hyphens, such as "desk-ekonomi.md".',
  );

export const unknownFile = (at: SourceLocation) =>
  problem(
    'warning',
    'unknown-file',
    at,
    'Warta does not know what this file is for, and passes it over.',
    'Stories lie at articles/<year>/<month>/<day>/<slug>.md, all else in articles/_desk/.',
  );

const DATE_FACTS: Readonly<Record<string, string>> = {
  'not-a-date': 'is not a date',
  'no-such-day': 'is a day that no calendar has',
  'no-such-time': 'is a time that no clock shows',
  'ambiguous-order': 'could be read in two ways: the day or the month first',
  'implausible-year': 'is in an implausible year',
};

export const badDate = (at: SourceLocation, key: string, written: string, fault: string) =>
  problem(
    'error',
    'bad-date',
    at,
    `"${key}: ${written}" ${DATE_FACTS[fault] ?? 'is not a date'}.`,
    'Write year, month, day and time: 2026-03-01 18:20.',
  );

export const badTerm = (at: SourceLocation, key: 'topics' | 'authors', written: string) =>
  problem(
    'error',
    'bad-address',
    at,
    `"${written}" makes no address for a page of its own.`,
    `Give it a short id of letters a to z, and write its name in articles/_desk/${key}/<id>.md.`,
  );

export const updatedBeforeDate = (at: SourceLocation) =>
  problem(
    'error',
    'updated-before-date',
    at,
    '"updated" is before "date".',
    'A story is updated after it was published; look which of the two is wrong.',
  );

/** @param what the note is: `update`, `correction` or `withdrawal` */
export const noteInFuture = (at: SourceLocation, what: string) =>
  problem(
    'error',
    'note-in-future',
    at,
    `The ${what} is dated in the future.`,
    'Write when it was made. A story that waits for its "date" has nothing to note before it is out.',
  );

/** @param what the note is: `correction` or `withdrawal` */
export const noteBeforeDate = (at: SourceLocation, what: string) =>
  problem(
    'error',
    'note-before-date',
    at,
    `The ${what} is dated before the story itself.`,
    'Look which of the two dates is wrong; a day without a time is its midnight.',
  );

export const relatedToItself = (at: SourceLocation) =>
  problem(
    'warning',
    'related-to-itself',
    at,
    'The story names itself under "related", and is passed over there.',
    'Name another story, or remove it.',
  );

export const dateElsewhere = (at: SourceLocation, day: string) =>
  problem(
    'warning',
    'date-elsewhere',
    at,
    `The story lies in the folder of ${day}, which is not the day of its "date".`,
    "Its address keeps the folder's day. Move the file if nobody has its address yet.",
  );

export const withdrawnWithoutReason = (at: SourceLocation) =>
  problem(
    'error',
    'withdrawn-without-reason',
    at,
    'A withdrawn story must say when and why.',
    'Add "withdrawn: { at: 2026-03-01 18:20, reason: "…" }".',
  );

export const reasonWithoutWithdrawal = (at: SourceLocation) =>
  problem(
    'error',
    'reason-without-withdrawal',
    at,
    '"withdrawn" is given, but the status is not "withdrawn".',
    'Set "status: withdrawn", or remove "withdrawn".',
  );

export const htmlRemoved = (at: SourceLocation, tag: string) =>
  problem('warning', 'html-removed', at, `HTML in a text is not printed: ${tag}.`, 'Write Markdown instead.');

export const noText = (at: SourceLocation) =>
  problem(
    'warning',
    'no-text',
    at,
    'The story has no text.',
    'Write it below the front matter, or set "status: draft" until then.',
  );

export const videoWithoutFilm = (at: SourceLocation) =>
  problem(
    'warning',
    'video-without-film',
    at,
    'The story is a video, and shows none.',
    'Add "> [!video] [what it shows](https://…)" to its text; the first one is shown above it. Or write "kind: news".',
  );

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
