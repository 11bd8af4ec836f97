/** Languages as BCP 47 names them. https://www.rfc-editor.org/info/bcp47 */

/** A language as it was written. */
export interface Language {
  /** As it is spelt in HTML: `zh-Hant`. */
  readonly tag: string;
  /** Whether anybody has heard of it; not every language on earth has a name here. */
  readonly isKnown: boolean;
}

/** Made when a story asks, which few do: it takes as long as reading twenty. */
let names: Intl.DisplayNames | undefined;
const nameOf = (tag: string) => {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(tag);
};

/** Of a language alone; longer ones are reserved, and nobody has registered any. */
const MOST_LETTERS = 3;

/** @returns undefined for what names no language at all */
export function languageOf(written: string): Language | undefined {
  try {
    const { baseName, language } = new Intl.Locale(written.trim());
    if (language.length > MOST_LETTERS) return undefined;
    return { tag: baseName, isKnown: nameOf(baseName) !== undefined };
  } catch {
    return undefined;
  }
}

/** Whether its letters are those in which the site itself is written. */
export const isLatin = (tag: string): boolean => new Intl.Locale(tag).maximize().script === 'Latn';
