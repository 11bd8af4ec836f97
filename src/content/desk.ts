/** What lies in `articles/_desk/`, after parsing. */
import type { z } from 'zod';
import type {
  authorSchema,
  frontSchema,
  popularSchema,
  sectionsSchema,
  standingSchema,
  topicSchema,
} from './schemas.ts';
import type { Block, PhotoUse } from './story.ts';

/** An entry of `_desk/sections.yml`. */
export type Section = Readonly<z.output<typeof sectionsSchema>[number]>;

/** `_desk/front.yml`; topics are ids. */
export type Front = Readonly<z.output<typeof frontSchema>>;
/** How the top of the front page is set. */
export type FrontLayout = Front['layout'];

/** `_desk/popular.json`: views by story, as the newsroom counted them. */
export type Popular = Readonly<z.output<typeof popularSchema>>;

interface DeskText {
  readonly body: readonly Block[];
  /** Ids of the body's headings. */
  readonly anchors: readonly string[];
}

/** `_desk/authors/<id>.md`. */
export interface AuthorFile extends Readonly<Omit<z.output<typeof authorSchema>, 'photo'>>, DeskText {
  readonly id: string;
  readonly photo?: PhotoUse;
}

/** `_desk/topics/<id>.md`. */
export interface TopicFile extends Readonly<Omit<z.output<typeof topicSchema>, 'picture'>>, DeskText {
  readonly id: string;
  readonly picture?: PhotoUse;
}

/** `_desk/pages/<slug>.md`. */
export interface StandingFile extends Readonly<z.output<typeof standingSchema>>, DeskText {
  readonly slug: string;
}
