import type { Strings } from './strings.ts';

/** A title, and what it is the title of. */
interface Titled {
  readonly title: string;
  /** A story's. */
  readonly state?: string;
  readonly kind?: string;
}

/** A story's title wherever nothing beside it tells of what it is: that of a withdrawn one or of an advertisement says so. */
export function storyTitle(
  { title, state, kind }: Titled,
  { withdrawnPrefix, advertorial }: Strings,
): string {
  if (state === 'withdrawn') return `${withdrawnPrefix} ${title}`;
  return kind === 'advertorial' ? `${advertorial}: ${title}` : title;
}
