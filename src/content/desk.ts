import type { Colour } from './colours.ts';
import type { Block, PhotoUse, StoryId } from './story.ts';

/** An entry of `_desk/sections.yml`. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Its accent; without one, its place in the file decides. */
  readonly colour?: Colour;
}

/** How the top of the front page is set. */
export type FrontLayout = 'standard' | 'quiet' | 'big';

/** `_desk/front.yml`. */
export interface Front {
  readonly layout: FrontLayout;
  /** A block on one topic. */
  readonly special?: { readonly topic: string; readonly title?: string; readonly description?: string };
  readonly lead?: StoryId;
  readonly picks: readonly StoryId[];
  /** Rekomendasi Kami. */
  readonly recommended: readonly StoryId[];
  /** Topik Pilihan: topic ids. */
  readonly topics: readonly string[];
}

/** `_desk/popular.json`: views by story, as `warta popular` counted them. */
export interface Popular {
  readonly views: Readonly<Record<StoryId, number>>;
}

/** `_desk/authors/<id>.md`. */
export interface AuthorFile {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'desk';
  readonly role?: string;
  readonly photo?: PhotoUse;
  readonly accounts: readonly string[];
  readonly body: readonly Block[];
  /** Ids of the body's headings. */
  readonly anchors: readonly string[];
}

/** `_desk/topics/<id>.md`. */
export interface TopicFile {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly picture?: PhotoUse;
  /** Other ids that mean this topic: a story's `topics: [alias]` counts as this one. */
  readonly aliases: readonly string[];
  /** Whether its page tells it day by day. */
  readonly timeline: boolean;
  readonly body: readonly Block[];
  /** Ids of the body's headings. */
  readonly anchors: readonly string[];
}

/** `_desk/pages/<slug>.md`. */
export interface StandingFile {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly body: readonly Block[];
  /** Ids of the body's headings. */
  readonly anchors: readonly string[];
}
