/** Arranges stories once, so that no page has to look through all of them. */
import { newestFirst } from './story.js';

/**
 * @param stories public and withdrawn ones
 * @returns lists are newest first; withdrawn stories are in `byId` only
 */
export function archiveOf(stories) {
  const all = stories.filter(({ withdrawn }) => !withdrawn).toSorted(newestFirst);
  return {
    all,
    byId: new Map(stories.map((story) => [story.id, story])),
    sections: listsBy(all, ({ section }) => [section]),
    topics: listsBy(all, ({ topics }) => topics),
    authors: listsBy(all, ({ authors }) => authors),
    years: Map.groupBy(all, ({ id }) => id.slice(0, 4)),
    months: Map.groupBy(all, ({ id }) => id.slice(0, 7)),
    days: Map.groupBy(all, ({ id }) => id.slice(0, 10)),
  };
}

/** @returns for each id its stories, and where in them each story stands */
function listsBy(stories, idsOf) {
  const lists = new Map();
  for (const story of stories) {
    for (const id of idsOf(story)) {
      if (!lists.has(id)) lists.set(id, { id, stories: [], places: new Map() });
      const list = lists.get(id);
      list.places.set(story, list.stories.length);
      list.stories.push(story);
    }
  }
  return lists;
}
