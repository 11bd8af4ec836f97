/** Social cards on their way to `dist/`: drawn once for what they say, and kept in the cache folder. */
import { join } from 'node:path';
import type { CardSubject } from '../addresses.ts';
import { cardName, wordsOf } from '../images/card-words.ts';
import { keep, readKept } from '../images/kept.ts';
import type { DrawCard } from '../images/social-card.ts';

/** Where cards are drawn and kept. */
interface CardDesk {
  readonly cache: string;
  /** Nothing is kept, because the cache folder may lie on a disk that is only read. */
  readonly isReadOnly: boolean;
  readonly draw: DrawCard;
}

/**
 * A card's picture.
 * @throws Error when the newsroom has nothing to put on it
 */
export async function cardFor(
  subject: CardSubject,
  { newsroom, voice }: App.Locals,
  { cache, isReadOnly, draw }: CardDesk,
): Promise<Uint8Array> {
  const words = wordsOf(subject, newsroom, voice);
  if (!words) throw new Error('there is nothing to put on this card.');
  const file = join(cache, 'cards', cardName(words));
  const kept = readKept(file);
  if (kept) return kept;
  const drawn = await draw(words);
  if (!isReadOnly) keep(file, drawn);
  return drawn;
}
