import { type Correction, isReply } from '../content/story.ts';

/** What the newsroom itself put right in a story. */
export const mendedOf = (corrections: readonly Correction[]): readonly Correction[] =>
  corrections.filter((correction) => !isReply(correction));
