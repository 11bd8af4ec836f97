import type { Block, PhotoUse, StoryId } from './story.ts';

/** An entry of `_desk/sections.yml`. */
export interface Section {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** `_desk/front.yml`. */
export interface Front {
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
}

/** `_desk/topics/<id>.md`. */
export interface TopicFile {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly picture?: PhotoUse;
  /** Other ids that mean this topic: a story's `topics: [alias]` counts as this one. */
  readonly aliases: readonly string[];
  readonly body: readonly Block[];
}

/** `_desk/pages/<slug>.md`. */
export interface StandingFile {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly body: readonly Block[];
}
