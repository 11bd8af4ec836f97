import type { Strings } from './strings.ts';

/** What a story is, said wherever it stands among others; plain news has no label. */
export function kindLabel(kind: string, t: Strings): string | undefined {
  const { opinion, explainer, photoStory: photo, video, advertorial } = t;
  return new Map(Object.entries({ opinion, explainer, photo, video, advertorial })).get(kind);
}
