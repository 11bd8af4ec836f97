import type { CardSubject } from '../addresses.ts';
import { type CardWords, cardPicture } from '../images/card-words.ts';
import { jpegOf } from '../images/derivatives.ts';
import type { Photo } from '../newsroom/newsroom.ts';
import type { Site } from '../site.ts';

/** The picture that social networks show for a page: its photo, or else its card. */
export const headPicture = (
  photo: Photo | undefined,
  subject: CardSubject,
  words: CardWords | undefined,
  site: Site,
) => (photo ? { image: { ...jpegOf(photo), alt: photo.alt } } : cardPicture(subject, words, site));
