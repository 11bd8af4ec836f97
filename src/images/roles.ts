/** The one table of what photos are used for, and how wide they are printed. */

/** A place of the layout that shows photos. */
export type PhotoRole =
  | 'lead'
  | 'body'
  | 'full'
  | 'banner'
  | 'front'
  | 'section'
  | 'topic'
  | 'second'
  | 'special'
  | 'strip'
  | 'wall'
  | 'large'
  | 'row'
  | 'card'
  | 'third'
  | 'side'
  | 'portrait'
  | 'face';

/**
 * Every width that a photo is printed in, pixels. Each is at most half as much again as the one before, so that the file
 * that fits a box is never much larger than it.
 */
export const WIDTHS = [80, 120, 180, 270, 400, 560, 720, 960, 1280, 1600, 2304] as const;

interface RoleTable {
  /** The narrowest and widest file worth having, of `WIDTHS`: the narrowest box, and twice the widest. */
  readonly from: (typeof WIDTHS)[number];
  readonly to: (typeof WIDTHS)[number];
  /** How wide the layout shows it; a browser test holds the styles to it. */
  readonly sizes: string;
  /** Width to height that the styles cut it to; absent where it keeps its own. */
  readonly crop?: number;
}

export const PHOTO_ROLES: Readonly<Record<PhotoRole, RoleTable>> = {
  /** Above a story. */
  lead: { from: 400, to: 1600, sizes: '(min-width: 48rem) 44.5rem, 94vw' },
  /** In a text. */
  body: { from: 400, to: 1280, sizes: '(min-width: 48rem) 37rem, 94vw' },
  /** All photos of a photo story. */
  full: { from: 400, to: 2304, sizes: '(min-width: 76rem) 72rem, (min-width: 48rem) 94vw, 94vw' },
  /** Leads the front page on a big day. */
  banner: { from: 400, to: 2304, sizes: '(min-width: 76rem) 72rem, 94vw', crop: 16 / 10 },
  /** Leads the front page on any other. */
  front: {
    from: 400,
    to: 1280,
    sizes: '(min-width: 76rem) 35rem, (min-width: 64rem) 46vw, (min-width: 48rem) 62vw, 94vw',
    crop: 16 / 10,
  },
  /** Leads a section. */
  section: {
    from: 400,
    to: 1600,
    sizes: '(min-width: 76rem) 50rem, (min-width: 64rem) 66vw, 94vw',
    crop: 16 / 10,
  },
  /** Leads a topic, over half of the page. */
  topic: {
    from: 270,
    to: 1280,
    sizes: '(min-width: 76rem) 35.5rem, (min-width: 40rem) 46.5vw, 94vw',
    crop: 16 / 10,
  },
  /** Beside what leads the front page. */
  second: {
    from: 180,
    to: 720,
    sizes: '(min-width: 76rem) 16.5rem, (min-width: 64rem) 22vw, (min-width: 48rem) 29vw, 94vw',
    crop: 3 / 2,
  },
  /** First of the block on one topic. */
  special: {
    from: 270,
    to: 960,
    sizes: '(min-width: 76rem) 28rem, (min-width: 64rem) 37vw, (min-width: 48rem) 46vw, 94vw',
    crop: 3 / 2,
  },
  /** In the strip of photo stories, three or more of which scroll. */
  strip: { from: 270, to: 960, sizes: '(min-width: 40rem) 24rem, 80vw', crop: 3 / 2 },
  /** One or two photo stories, which share the wall. */
  wall: {
    from: 270,
    to: 1600,
    sizes: '(min-width: 76rem) 41rem, (min-width: 48rem) 54vw, 87vw',
    crop: 3 / 2,
  },
  /** First of a section's block, over half of the page. */
  large: {
    from: 270,
    to: 1280,
    sizes: '(min-width: 76rem) 35.5rem, (min-width: 40rem) 47vw, 94vw',
    crop: 3 / 2,
  },
  /** In a third of the page: first of a block in columns, first of a section in the paper of a day. */
  row: {
    from: 270,
    to: 960,
    sizes: '(min-width: 76rem) 23rem, (min-width: 64rem) 30.5vw, (min-width: 48rem) 46vw, 94vw',
    crop: 3 / 2,
  },
  /** In a quarter of the page. */
  card: {
    from: 180,
    to: 720,
    sizes: '(min-width: 76rem) 17rem, (min-width: 64rem) 22.5vw, (min-width: 48rem) 46vw, 94vw',
    crop: 3 / 2,
  },
  /** In a third of the column beside the rail. */
  third: {
    from: 180,
    to: 720,
    sizes: '(min-width: 76rem) 15.5rem, (min-width: 64rem) 21vw, (min-width: 40rem) 31vw, 94vw',
    crop: 3 / 2,
  },
  /** Beside a headline. */
  side: { from: 120, to: 400, sizes: '(min-width: 40rem) 11rem, 6rem', crop: 3 / 2 },
  /** The face of who a page is of, or by. */
  portrait: { from: 120, to: 270, sizes: '7rem', crop: 1 },
  /** The face beside a name in a list. */
  face: { from: 80, to: 180, sizes: '3rem', crop: 1 },
};

/** Where a list or a front may show the photo of a story. */
const IN_LISTS: readonly PhotoRole[] = [
  'banner',
  'front',
  'section',
  'topic',
  'second',
  'special',
  'strip',
  'wall',
  'large',
  'row',
  'card',
  'third',
  'side',
];

/** Roles that a photo may be shown in, by where the newsroom uses it. */
export const ROLES_OF_PLACE: Readonly<Record<'lead' | 'photo' | 'portrait', readonly PhotoRole[]>> = {
  lead: ['lead', 'full', ...IN_LISTS],
  photo: ['body', 'full'],
  portrait: ['portrait', 'face'],
};
