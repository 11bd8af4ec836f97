/** What pages are told of a story, and of who and what it names. */
import type { State } from '../archive/story-keeper.ts';
import type { AuthorFile, Section as SectionEntry, StandingFile, TopicFile } from '../content/desk.ts';
import type { Embed, Instant, PhotoUse, Story, Term } from '../content/story.ts';

/** A photo that can be shown: what the story says of it, and what its file is. */
export interface Photo extends Omit<PhotoUse, 'file'> {
  /** Content hash; names its derivatives, see `photoAddress`. */
  readonly name: string;
  /** Pixels of the original, after its EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Its dominant colour, `#a63`; absent where parts of it are transparent. */
  readonly colour?: string;
}

/** Its colour is chosen in `_desk/sections.yml`, or by its place there. */
export type Section = Readonly<SectionEntry & Required<Pick<SectionEntry, 'colour'>>>;

export interface Topic extends Term, Pick<TopicFile, 'timeline' | 'description'> {
  readonly picture?: Photo;
  readonly body: readonly PrintedBlock[];
}

export interface Author extends Term, Pick<AuthorFile, 'kind' | 'role' | 'accounts'> {
  readonly photo?: Photo;
  readonly body: readonly PrintedBlock[];
}

export interface StandingPage extends Omit<StandingFile, 'body' | 'anchors'> {
  readonly body: readonly PrintedBlock[];
}

/** Where an old address leads: to a story, of which more must be said than its title, or to a topic. */
export interface MovedPage extends Pick<Card, 'title'>, Partial<Pick<Card, 'kind' | 'state'>> {
  readonly address: string;
}

/** A topic or author and how many public stories it has. */
export interface TermCount extends Term {
  readonly count: number;
}

/** Someone whom a story credits. */
export interface Credit extends Term, Pick<AuthorFile, 'kind' | 'role'> {
  /** Whether `/penulis/<id>/` is there to link to. */
  readonly hasPage: boolean;
  readonly photo?: Photo;
}

/** What a list shows of a story. */
export interface Card
  extends Pick<Story, 'id' | 'title' | 'description' | 'date' | 'updated' | 'kind' | 'language'> {
  readonly section: Section;
  readonly photo?: Photo;
  readonly authors: readonly Credit[];
  /** Only `astro dev` and `--drafts` ever see `draft` and `scheduled`. */
  readonly state: Exclude<State, 'hidden'>;
}

/** A body block whose references were looked up. */
export type PrintedBlock =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'photo'; readonly photo: Photo }
  | { readonly kind: 'gallery'; readonly title?: string; readonly photos: readonly Photo[] }
  | { readonly kind: 'embed'; readonly embed: Embed; readonly poster?: Photo }
  | { readonly kind: 'read-also'; readonly story: Card };

export interface Article
  extends Card,
    Pick<
      Story,
      | 'topics'
      | 'dateline'
      | 'withdrawn'
      | 'corrections'
      | 'unverified'
      | 'ai'
      | 'aliases'
      | 'canonical'
      | 'headings'
      | 'words'
    > {
  /** When something that readers see last changed. */
  readonly modified: Instant;
  readonly editor?: Credit;
  readonly reporter?: Credit;
  readonly body: readonly PrintedBlock[];
}

/** A published story's own words, for the search index: nothing of what stands around them on its page. */
export interface StoryText extends Pick<Story, 'id' | 'title' | 'description' | 'date' | 'kind' | 'topics'> {
  readonly section: Pick<Section, 'id' | 'name'>;
  readonly authors: readonly Credit[];
  /** The body's words as safe HTML, without photos and references to other stories. */
  readonly html: readonly string[];
}

/** A story and when its page last changed, for sitemaps. */
export interface SitemapEntry extends Pick<Story, 'id' | 'title' | 'date'> {
  readonly modified: Instant;
}
