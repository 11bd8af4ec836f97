/** Which stories the light edition has room for. */
import type { Card } from '../newsroom/newsroom.ts';

/** A part of the light edition: what leads, a topic, opinions, or a section. */
export interface LightPart {
  readonly id: string;
  readonly name: string;
  /** Newest first, or as editors ranked them. */
  readonly stories: readonly Card[];
}

/** Bytes of HTML for stories and the headings above them. With the page's own words it stays under 30 kB. */
const ROOM = 26_000;
/** Bytes of tags and times around a story's words and addresses, and around a part's name. */
const AROUND_STORY = 190;
const AROUND_PART = 110;

const encoder = new TextEncoder();
const bytesOf = (...words: readonly string[]): number => encoder.encode(words.join('')).length;

/**
 * Leaves out what has no room. Parts take turns, so that each has its first story before any has its second, and a story
 * that does not fit ends its part.
 */
export function lightEdition(parts: readonly LightPart[]): readonly LightPart[] {
  const kept = parts.map((part) => ({ ...part, stories: [] as Card[], isFull: false }));
  const longest = Math.max(0, ...parts.map(({ stories }) => stories.length));
  let room = ROOM;
  for (let turn = 0; turn < longest; turn++) {
    for (const [i, part] of kept.entries()) {
      const story = part.isFull ? undefined : parts[i]?.stories[turn];
      if (!story) continue;
      const cost = costOf(story) + (turn === 0 ? AROUND_PART + 2 * bytesOf(part.id, part.name) : 0);
      part.isFull = cost > room;
      if (part.isFull) continue;
      part.stories.push(story);
      room -= cost;
    }
  }
  return kept.filter(({ stories }) => stories.length > 0);
}

const costOf = ({ id, title, description }: Card): number => AROUND_STORY + bytesOf(id, title, description);
