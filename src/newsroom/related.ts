/** The rule of Artikel Terkait: shared topics, rarer ones weighing more, and nearness in time. */
import type { Instant, StoryId } from '../content/story.ts';

/** A story near another one in a list. */
export interface Neighbour {
  readonly story: StoryId;
  readonly date: Instant;
}

const DAY = 24 * 3600 * 1000;
/** Days after which nearness counts half: a subject that comes up once a season is still told by its last story. */
const HALF_LIFE = 90;

/**
 * Ranks the neighbours that a story has in the lists of its topics. A topic is rare when its neighbours lie far apart
 * in time: that depends only on the neighbourhood, never on how many stories the topic has by now, so the answer for an
 * old story does not change when new ones are published.
 * @param date of the story itself
 * @param neighbourhoods one for each topic, without the story itself
 * @returns ids, best first; equal ones newest first, then by id
 */
export function rankRelated(
  date: Instant,
  neighbourhoods: readonly (readonly Neighbour[])[],
): readonly StoryId[] {
  const scores = new Map<StoryId, { date: Instant; score: number }>();
  for (const neighbours of neighbourhoods) {
    const weight = rarityOf([...neighbours.map((neighbour) => neighbour.date), date]);
    for (const { story, date: other } of neighbours) {
      const score = weight / (1 + Math.abs(other - date) / DAY / HALF_LIFE) + (scores.get(story)?.score ?? 0);
      scores.set(story, { date: other, score });
    }
  }
  return [...scores]
    .toSorted(([a, x], [b, y]) => y.score - x.score || y.date - x.date || (a < b ? -1 : 1))
    .map(([story]) => story);
}

/** Grows with the days that lie between two neighbours on average: four times as rare weighs twice as much. */
function rarityOf(dates: readonly Instant[]): number {
  const span = (Math.max(...dates) - Math.min(...dates)) / DAY;
  return Math.sqrt(1 + span / Math.max(1, dates.length - 1));
}
