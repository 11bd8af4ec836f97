import type { Card } from '../newsroom/newsroom.ts';

/** Whether `KindLabel` has something to say of a story. */
export const isLabelled = ({ kind, state }: Pick<Card, 'kind' | 'state'>, withKind = true): boolean =>
  (withKind && kind !== 'news') || state !== 'published';
