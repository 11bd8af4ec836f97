/** What a story that was just begun says until its reporter writes over it. */
import type { Site } from '../site.ts';

/** A text of one place, by the newsroom's language. */
type ToBeWritten = Readonly<Record<Site['language'], string>>;

export const DESCRIPTION_TO_BE_WRITTEN: ToBeWritten = {
  id: 'Satu kalimat yang merangkum berita ini.',
  en: 'One sentence that sums this story up.',
};
export const BODY_TO_BE_WRITTEN: ToBeWritten = {
  id: 'Tulis berita di sini.',
  en: 'Write the story here.',
};

/** Whether a text is still the one that a story began with, in either language. */
export const isUnwritten = (text: string, toBeWritten: ToBeWritten): boolean =>
  Object.values(toBeWritten).includes(text.trim());
