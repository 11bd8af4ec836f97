/** The one table of what photos are used for, how wide they are printed, and which files that takes. */
import { photoAddress } from '../addresses.ts';

/** What must be known of a photo to name its derivatives. */
export interface Sized {
  /** Content hash. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** A place of the layout that shows photos. */
export type PhotoRole =
  | 'lead'
  | 'body'
  | 'full'
  | 'banner'
  | 'front'
  | 'section'
  | 'second'
  | 'special'
  | 'strip'
  | 'large'
  | 'row'
  | 'card'
  | 'third'
  | 'side'
  | 'portrait';

/**
 * Every width that a photo is printed in, pixels. Each is at most half as much again as the one before, so that the file
 * that fits a box is never much larger than it.
 */
const WIDTHS = [120, 180, 270, 400, 560, 720, 960, 1280, 1600, 2304] as const;

interface RoleTable {
  /** The narrowest and widest file worth having, of `WIDTHS`: the narrowest box, and twice the widest. */
  readonly from: (typeof WIDTHS)[number];
  readonly to: (typeof WIDTHS)[number];
  /** How wide the layout shows it; a browser test holds the styles to it. */
  readonly sizes: string;
  /** Width to height that the styles cut it to; absent where it keeps its own. */
  readonly crop?: number;
}

const PHOTO_ROLES: Readonly<Record<PhotoRole, RoleTable>> = {
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
  /** In the strip of photo stories. */
  strip: {
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
  /** A face. */
  portrait: { from: 120, to: 270, sizes: '7rem', crop: 1 },
};

/** Where a list or a front may show the photo of a story. */
const IN_LISTS: readonly PhotoRole[] = [
  'banner',
  'front',
  'section',
  'second',
  'special',
  'strip',
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
  portrait: ['portrait'],
};

/** The JPEG for feeds and social cards is at most this wide. https://developers.facebook.com/docs/sharing/webmasters/images */
const JPEG_WIDTH = 1200;

/** A file that is made of a photo. */
export interface Derivative {
  /** `640.avif`; with the photo's name it makes the address. */
  readonly variant: string;
  readonly format: 'avif' | 'webp' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

/** What a `<picture>` needs. */
export interface Sources {
  readonly avif: string;
  readonly webp: string;
  /** For browsers that know neither: the smallest file that fills a phone. */
  readonly fallback: string;
  readonly sizes: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The files of a photo in a role, as `srcset`s. None is wider than the original.
 * @param share of the role's width on wide screens, where photos stand side by side
 */
export function sourcesOf(photo: Sized, role: PhotoRole, share = 1): Sources {
  const fitting = widthsOf(photo, role);
  const srcset = (format: 'avif' | 'webp') =>
    fitting.map((width) => `${photoAddress(photo.name, `${width}.${format}`)} ${width}w`).join(', ');
  const middle = fitting[Math.min(1, fitting.length - 1)] ?? photo.width;
  return {
    avif: srcset('avif'),
    webp: srcset('webp'),
    fallback: photoAddress(photo.name, `${middle}.webp`),
    sizes: sizesOf(photo, role, share),
    width: photo.width,
    height: photo.height,
  };
}

/** A photo that is wider than its crop is scaled to the box's height and overflows the box at its sides. */
function sizesOf({ width, height }: Sized, role: PhotoRole, share: number): string {
  const { sizes, crop } = PHOTO_ROLES[role];
  const overflow = crop === undefined ? 1 : Math.max(1, width / height / crop);
  return sizes.replace(LENGTH, (_, length, unit, end) => {
    const times = end === ',' ? overflow * share : overflow;
    return `${Math.ceil(length * times * 10) / 10}${unit}${end}`;
  });
}

/** A length of a `sizes` list, and not one of its conditions; the last one is that of phones. */
const LENGTH = /([\d.]+)(rem|vw)(,|$)/g;

/** The photo's JPEG, for feeds and social cards. */
export function jpegOf(photo: Sized): {
  readonly address: string;
  readonly width: number;
  readonly height: number;
} {
  const { variant, width, height } = jpegDerivative(photo);
  return { address: photoAddress(photo.name, variant), width, height };
}

/** Exactly the files that `sourcesOf` and `jpegOf` name for these roles. */
export function derivativesOf(photo: Sized, roles: readonly PhotoRole[]): readonly Derivative[] {
  const widths = new Set(roles.flatMap((role) => widthsOf(photo, role)));
  const pictures = [...widths]
    .toSorted((a, b) => a - b)
    .flatMap((width) => [sized(photo, width, 'avif'), sized(photo, width, 'webp')]);
  return [...pictures, jpegDerivative(photo)];
}

const jpegDerivative = (photo: Sized): Derivative => ({
  ...sized(photo, Math.min(JPEG_WIDTH, photo.width), 'jpeg'),
  variant: 'foto.jpg',
});

const sized = ({ width: full, height }: Sized, width: number, format: Derivative['format']): Derivative => ({
  variant: `${width}.${format}`,
  format,
  width,
  height: Math.max(1, Math.round((height * width) / full)),
});

/** A role's widths up to the original's; where the original is narrower than the next step, its own width takes that step. */
function widthsOf({ width: full }: Sized, role: PhotoRole): readonly number[] {
  const { from, to } = PHOTO_ROLES[role];
  const widths = WIDTHS.filter((width) => width >= from && width <= to);
  const narrower = widths.filter((width) => width < full);
  return narrower.length < widths.length ? [...narrower, full] : narrower;
}
