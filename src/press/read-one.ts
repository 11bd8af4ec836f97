/** Reads a story file into what the archive stores of it. */
import { contentHash, type ReadStory, type StorySource } from '../archive/read-story.ts';
import { readSource } from '../archive/source-file.ts';
import { packed } from '../archive/story-keeper.ts';
import { readStory } from '../content/story-file.ts';
import type { Site } from '../site.ts';

/** What a worker needs to know. */
export interface ReadJob {
  readonly articles: string;
  readonly site: Site;
}

/** Reads one story, unless its content is known. */
export function readOne({ path, known }: StorySource, { articles, site }: ReadJob): ReadStory {
  const file = readSource(articles, path);
  if (!('bytes' in file)) return { path, unreadable: file };
  const content = contentHash(file);
  if (content === known) return { path, isKnown: true };
  const { value, problems, references } = readStory(file, site);
  return { path, found: { content, problems, references, ...(value && { story: packed(value) }) } };
}
