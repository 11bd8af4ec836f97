import type { Term } from './story.ts';

/** Latin letters that Unicode does not take apart, as they are written without them. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The id in an address for words written by people: lower-case ASCII words joined by hyphens.
 * @returns `uni-eropa` for `Uni Eropa`; empty when nothing in the text has an ASCII form
 */
export const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => SPELT_OUT[letter] ?? '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A topic or author as written; spellings that differ only in case or space have one id. */
export function termOf(written: string): Term {
  const id = slugOf(written);
  return { id, name: id === written ? nameOf(id) : written.replace(/\s+/g, ' ') };
}

/** The name that a bare id stands for: `Uni Eropa` for `uni-eropa`. */
const nameOf = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
