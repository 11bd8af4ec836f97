import type { Strings } from './strings.ts';

/** A story's title wherever it is named: that of a withdrawn one says so. */
export const storyTitle = (
  { title, state }: { readonly title: string; readonly state: string },
  { withdrawnPrefix }: Strings,
): string => (state === 'withdrawn' ? `${withdrawnPrefix} ${title}` : title);
