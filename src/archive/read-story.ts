/** Story files as the scan is handed them. */
import type { Reference } from '../content/story.ts';
import type { Problem } from '../problems/problem.ts';
import type { Site } from '../site.ts';
import type { PackedStory } from './story-keeper.ts';

/** A story file: what was found in it, or why it cannot be read now. */
export type ReadStory = { readonly path: string } & (
  | { readonly found: FoundInStory; readonly unreadable?: undefined }
  | { readonly found?: undefined; readonly unreadable: Problem }
);

interface FoundInStory {
  readonly story?: PackedStory;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
}

/** Reads story files, in any order, some at a time. @param paths under `articles/` */
export type ReadStories = (paths: readonly string[], site: Site) => AsyncIterable<readonly ReadStory[]>;
