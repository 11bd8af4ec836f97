/** A generator that prints the newsroom: Warta, or a peer that it is measured against. */
import type { Run } from './measure.ts';
import type { PlainStory } from './peers/stories.ts';

export interface Contestant {
  /** As typed after `--peers`, and the name of its folder. */
  readonly id: string;
  readonly name: string;
  /**
   * Brings it to this machine if it is not there yet.
   * @throws Error with a plain sentence when it cannot be had here
   */
  readonly install: () => Installed;
}

/** Where a measurement takes place. */
export interface Places {
  /** What `writeNewsroom` wrote, with the edits so far. */
  readonly newsroom: string;
  /** The contestant's own folder. */
  readonly work: string;
}

export interface Author {
  readonly id: string;
  readonly name: string;
}

/** Only `command` is measured. */
export interface Installed {
  readonly version: string;
  /** Lays out the newsroom in the shape of this generator, in a folder that does not exist yet. */
  readonly prepare: (places: Places) => Promise<void>;
  /** Lays out a story that is new or was edited. */
  readonly writeStory: (story: PlainStory, work: string) => void;
  readonly nameAuthor: (author: Author, work: string) => void;
  /** The template that draws the foot of an article, in `work`. */
  readonly footTemplate: (work: string) => string;
  readonly command: (places: Places) => Run;
  /** The same for a build that is told which files changed, where there is such a thing. */
  readonly commandTold?: (places: Places, files: readonly string[]) => Run;
  /** The folder that the build prints to. */
  readonly out: (work: string) => string;
  /** How many files a build wrote, by its own words. */
  readonly written?: (stdout: string) => number;
}
