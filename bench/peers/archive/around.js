/** What stands around a story on its page. */
const MOST_RELATED = 6;
/** Stories before and after it, in each of its topics, among which related ones are looked for. */
const NEIGHBOURHOOD = 8;
const OTHERS = 5;

/** Stories that share most topics, the nearest in time first; none for a withdrawn one. */
export function relatedTo(story, { topics }) {
  const shared = new Map();
  for (const other of story.topics.flatMap((id) => neighboursIn(topics.get(id), story)))
    shared.set(other, (shared.get(other) ?? 0) + 1);
  return [...shared]
    .map(([other, topics]) => ({ other, topics, distance: Math.abs(other.date - story.date) }))
    .sort((a, b) => b.topics - a.topics || a.distance - b.distance || (a.other.id < b.other.id ? -1 : 1))
    .slice(0, MOST_RELATED)
    .map(({ other }) => other);
}

function neighboursIn(list, story) {
  const place = list?.places.get(story);
  if (place === undefined) return [];
  return [
    ...list.stories.slice(Math.max(0, place - NEIGHBOURHOOD), place),
    ...list.stories.slice(place + 1, place + 1 + NEIGHBOURHOOD),
  ];
}

/** Stories of the same section that were published just before it; none for a withdrawn one. */
export function othersBefore(story, { sections }) {
  const list = sections.get(story.section);
  const place = list?.places.get(story);
  return place === undefined ? [] : list.stories.slice(place + 1, place + 1 + OTHERS);
}
