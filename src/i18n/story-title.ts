import type { Strings } from './strings.ts';

/** A title, and what it is the title of. */
interface Titled {
  readonly title: string;
  /** A story's. */
  readonly state?: string;
  readonly kind?: string;
}

/** A story's title wherever nothing beside it tells of what it is: that of a withdrawn or unpublished one or of an advertisement says so. */
export function storyTitle(
  { title, state, kind }: Titled,
  { withdrawnPrefix, advertorial, draft, scheduled }: Strings,
): string {
  if (state === 'withdrawn') return `${withdrawnPrefix} ${title}`;
  const named = kind === 'advertorial' ? `${advertorial}: ${title}` : title;
  if (state === 'draft') return `${draft}: ${named}`;
  return state === 'scheduled' ? `${scheduled}: ${named}` : named;
}
