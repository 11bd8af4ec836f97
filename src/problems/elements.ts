/** What can be wrong with a story's drop-in elements: pull quotes, boxes, galleries, videos and posts. */
import { nearest } from './nearest.ts';
import { error, type SourceLocation } from './problem.ts';

export const unknownElement = (at: SourceLocation, name: string, known: readonly string[]) => {
  const near = nearest(name, known);
  return error(
    'unknown-element',
    at,
    `"[!${name}]" begins nothing that Warta knows.`,
    `${near ? `Did you mean "[!${near}]"? ` : ''}It is one of ${known.join(', ')}.`,
  );
};

/** @param written how it stands in the text: `:::fakta` */
export const malformedElement = (at: SourceLocation, written: string, name: string) =>
  error(
    'malformed-element',
    at,
    `"${written}" begins no element here.`,
    `After an empty line, begin with "> [!${name}]", and each line that belongs to it with ">".`,
  );

export const emptyElement = (at: SourceLocation, name: string) =>
  error(
    'empty-element',
    at,
    `"[!${name}]" has nothing in it.`,
    'Write it in the lines below, each after ">".',
  );

export const titleShape = (at: SourceLocation) =>
  error(
    'title-shape',
    at,
    'A title is plain text, and what stands here would be lost.',
    'Leave only words in the title, and write links and footnotes in the text below it.',
  );

export const quoteShape = (at: SourceLocation) =>
  error(
    'quote-shape',
    at,
    'A pull quote holds other than the words that were said, and who said them.',
    'Leave only paragraphs, and begin the last line with "—" before the name.',
  );

export const galleryShape = (at: SourceLocation) =>
  error(
    'gallery-shape',
    at,
    'A gallery is two photos or more, and nothing else.',
    'Write each on a line of its own: > ![what it shows](photo.jpg "Caption. / Credit").',
  );

export const embedShape = (at: SourceLocation, name: string) =>
  error(
    'embed-shape',
    at,
    'A video or post is one link with a title, and below it a photo if you like.',
    `Write > [!${name}] [what it shows](https://…).`,
  );

export const embedHost = (at: SourceLocation, url: string, known: readonly string[]) =>
  error(
    'embed-host',
    at,
    `"${url}" is on no site whose videos and posts Warta can show.`,
    `It can show ${known.join(', ')}. Link to all else in the text.`,
  );

export const embedAddress = (at: SourceLocation, url: string, site: string, example: string) =>
  error(
    'embed-address',
    at,
    `"${url}" is not the address of one video or post on ${site}.`,
    `Copy it from the page of that video or post: ${example}.`,
  );
