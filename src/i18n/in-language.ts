/** What HTML says of words by their language: nothing where it is the page's own. */
export interface LanguageMark {
  readonly lang?: string;
  /** Where the language of these words is written the other way than that around them. */
  readonly dir?: 'rtl' | 'ltr';
}

/** A story's words. @param language by BCP 47; undefined where it is the site's own */
export const inLanguage = (language: string | undefined): LanguageMark => {
  if (language === undefined) return {};
  return isFromRight(language) ? { lang: language, dir: 'rtl' } : { lang: language };
};

/** What the site itself says beside a story's words. @param own the site's language, written from left to right */
export const besideLanguage = (language: string | undefined, own: string): LanguageMark => {
  if (language === undefined) return {};
  return isFromRight(language) ? { lang: own, dir: 'ltr' } : { lang: own };
};

/** Scripts of today that are written from the right. https://www.unicode.org/iso15924/ */
const FROM_RIGHT = new Set('Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/** By the script that the language is written in, unless its code names one: `ar`, `ms-Arab`, but not `ar-Latn`. */
const isFromRight = (language: string): boolean =>
  FROM_RIGHT.has(new Intl.Locale(language).maximize().script ?? '');
