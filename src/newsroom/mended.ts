import type { Correction } from '../content/story.ts';

/** What the newsroom itself put right in a story: who answers it has not corrected it. */
export const mendedOf = (corrections: readonly Correction[]): readonly Correction[] =>
  corrections.filter(({ kind }) => kind !== 'hak-jawab');
