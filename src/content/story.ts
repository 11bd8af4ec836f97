/** A story after parsing, and what it is made of. */
import type { EmbedPlace } from './embeds.ts';
import type { WrittenStory } from './schemas.ts';

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** `2023/10/05/banjir-di-demak`: a story's place under `articles/` without `.md`, and its identity. */
export type StoryId = string;

/** A topic or an author as a story names it. */
export interface Term {
  /** Lower case ASCII words joined by hyphens: `uni-eropa`. */
  readonly id: string;
  /** As written (`Uni Eropa`); for a bare id, the id with its words capitalised. `_desk` files may overrule it. */
  readonly name: string;
}

/** Where a photo is used: above a story, as the face or picture of a desk file, or inside a text. */
export type PhotoPlace = 'lead' | 'portrait' | 'photo';

/** What a story says of itself after it was published, with a time of its own. */
export type NoteKind = 'update' | 'correction' | 'withdrawal';

/** A photo as a story names it. */
export interface PhotoUse {
  /** Path under `articles/`, with `/`: `2023/10/05/gudang.jpg`. */
  readonly file: string;
  /** Empty for decoration. */
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  /** The point that a crop must keep, each 0 to 1 from the top left. */
  readonly focus?: { readonly x: number; readonly y: number };
}

export interface Correction {
  readonly at: Instant;
  readonly kind: WrittenStory['corrections'][number]['kind'];
  readonly text: string;
}

/** Whether it is the words of somebody whom the story concerns: who answers a story has not corrected it. */
export const isReply = ({ kind }: Pick<Correction, 'kind'>): boolean => kind === 'hak-jawab';

/** What readers are told of a story where all corrections stand: one of them, or that and why it was withdrawn. */
export interface Announcement extends Omit<Correction, 'kind'> {
  readonly kind: Correction['kind'] | 'pencabutan';
}

interface Withdrawal {
  readonly at: Instant;
  readonly reason: string;
}

export interface Heading {
  /** 2 to 6. */
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** A video or post of another site, which readers may load into the story. */
export interface Embed extends EmbedPlace {
  /** What it shows, in the reporter's words. */
  readonly title: string;
  /** When that site published it. */
  readonly published?: Instant;
}

/**
 * A body is a list of blocks: safe HTML between the places where something is looked up when a page is printed.
 * Links to other stories are site addresses (`/2023/10/05/slug/`) in the HTML.
 */
export type Block =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'photo'; readonly photo: PhotoUse }
  | { readonly kind: 'gallery'; readonly title?: string; readonly photos: readonly PhotoUse[] }
  | { readonly kind: 'embed'; readonly embed: Embed; readonly poster?: PhotoUse }
  | { readonly kind: 'read-also'; readonly story: StoryId };

/** A story after parsing; nothing in it needs checking again. */
export interface Story {
  readonly id: StoryId;
  readonly title: string;
  readonly description: string;
  readonly date: Instant;
  readonly updated?: Instant;
  /** Section id. */
  readonly section: string;
  readonly topics: readonly Term[];
  readonly authors: readonly Term[];
  readonly editor?: Term;
  readonly reporter?: Term;
  readonly dateline?: string;
  /** Where it is not the site's, as HTML spells it: `en`. */
  readonly language?: string;
  readonly image?: PhotoUse;
  readonly kind: WrittenStory['kind'];
  readonly status: WrittenStory['status'];
  readonly withdrawn?: Withdrawal;
  /** Oldest first. */
  readonly corrections: readonly Correction[];
  /** True, or the editor's own words for what is not verified yet. */
  readonly unverified?: true | string;
  readonly ai?: string;
  /** Editors' picks for Artikel Terkait. */
  readonly related: readonly StoryId[];
  /** Old addresses as they were, `/berita/lama.html`, oldest first. */
  readonly aliases: readonly string[];
  readonly canonical?: string;
  readonly body: readonly Block[];
  readonly headings: readonly Heading[];
  /** Words of the body. */
  readonly words: number;
}

/** Whether a text is no work of the newsroom's: readers must see that before they read it, and it is never placed as news. */
export const isAdvertisement = ({ kind }: Pick<Story, 'kind'>): boolean => kind === 'advertorial';

/** Something that a file names and that cannot be judged from the file alone: it must exist elsewhere, be nobody else's, or have come. */
export interface Reference {
  readonly kind:
    | 'story'
    | 'page'
    | 'section'
    | PhotoPlace
    | NoteKind
    | 'related'
    | 'alias'
    | 'section-id'
    | 'topic-alias'
    | 'front-lead'
    | 'front-story'
    | 'front-topic'
    | 'viewed'
    | 'name';
  /**
   * A story id, a page's or an old address, the id of a section or topic, a photo's path under `articles/`, a name spelt as an id,
   * or the time of a note: `2026-03-01T11:20:00.000Z`.
   */
  readonly target: string;
  /** For a link to a story or page: the heading that it points to, without `#`. */
  readonly anchor?: string;
  readonly line: number;
  readonly column: number;
}
