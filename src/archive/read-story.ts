/** Story files as the scan is handed them. */
import { hash } from 'node:crypto';
import type { SourceFile } from '../content/parsed.ts';
import type { Reference } from '../content/story.ts';
import type { Problem } from '../problems/problem.ts';
import type { Site } from '../site.ts';
import type { PackedStory } from './story-keeper.ts';

/** A story file that is to be read. */
export interface StorySource {
  /** Under `articles/`. */
  readonly path: string;
  /** The content that the archive knows of it, see `contentHash`. */
  readonly known?: string | undefined;
}

/** A story file: what was found in it, that nothing in it changed, or why it cannot be read now. */
export type ReadStory = { readonly path: string } & (
  | { readonly found: FoundInStory; readonly isKnown?: false; readonly unreadable?: undefined }
  | { readonly found?: undefined; readonly isKnown: true; readonly unreadable?: undefined }
  | { readonly found?: undefined; readonly isKnown?: false; readonly unreadable: Problem }
);

interface FoundInStory {
  readonly content: string;
  readonly story?: PackedStory;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
}

/** Reads story files, in any order, some at a time. */
export type ReadStories = (
  sources: Iterable<StorySource>,
  count: number,
  site: Site,
) => AsyncIterable<readonly ReadStory[]>;

/** What a file says, as a hash: a checkout gives every file new times and the same content. */
export const contentHash = ({ bytes, size }: SourceFile): string =>
  hash('sha256', bytes).slice(0, 32) + (size ?? '');
