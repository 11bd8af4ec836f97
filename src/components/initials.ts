/** Scripts whose letters take other shapes where they meet. */
const JOINED = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Keeps letters apart that would join. */
const NON_JOINER = '\u200C';

/** Stand-in for a face: the first letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const letters = [first, last].flatMap((word) => (word ? [...word].slice(0, 1) : []));
  return letters.join(letters.some((letter) => JOINED.test(letter)) ? NON_JOINER : '').toUpperCase();
}
