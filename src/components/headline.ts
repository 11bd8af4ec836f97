/** Characters from which a headline in the largest size fills more than a screen of a phone. */
const LONG = 90;

/** A word that is wider than a narrow phone in the size of headlines. */
const WIDE_WORD = /\p{L}{17}/u;

/** Classes for headlines that need a smaller size; none for most. */
export const sizeOf = (title: string): string | undefined =>
  [title.length > LONG && 'long', widthOf(title)].filter(Boolean).join(' ') || undefined;

/** The same for headlines in lists, which are small enough for any length, but not for any word. */
export const widthOf = (title: string): string | undefined =>
  WIDE_WORD.test(title) ? 'wide-word' : undefined;
