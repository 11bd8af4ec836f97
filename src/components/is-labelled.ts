import type { Card } from '../newsroom/newsroom.ts';

/** Whether `KindLabel` has something to say of a story. */
export const isLabelled = ({ kind, state }: Pick<Card, 'kind' | 'state'>): boolean =>
  kind !== 'news' || state !== 'published';
