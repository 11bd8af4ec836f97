/** What can be wrong with a story's place, dates and parts. */
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

/** @param what is not written yet: "description" or "text" */
export const notWrittenYet = (at: SourceLocation, what: 'description' | 'text') =>
  problem(
    'error',
    'not-written-yet',
    at,
    `The story's ${what} is still the one that "warta new" put there.`,
    'Write over it, or add "status: draft" until it is written.',
  );
