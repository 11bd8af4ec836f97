/** The stories, arranged once for all pages of a build. */
import { getCollection } from 'astro:content';
import { archiveOf } from './archive/archive.js';
import { isPublic } from './archive/site.js';
import { Story } from './archive/story.js';

/** A story that knows its entry, to draw its body and to see whether it changed. */
class EntryStory extends Story {
  constructor(entry) {
    super(entry.id, entry.data, entry.body, () => entry.rendered.html);
    this.entry = entry;
  }
}

const entries = await getCollection('stories', ({ data }) => isPublic(data));

export const archive = archiveOf(entries.map((entry) => new EntryStory(entry)));

/** What a page rests on, for the incremental build: it stays as it is while these stories, and the rest, do. */
export const keyOf = (stories, ...rest) =>
  JSON.stringify([rest, stories.map(({ id, entry }) => [id, entry.digest])]);
