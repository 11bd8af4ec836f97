/** The one table of what photos are used for, how wide they are printed, and which files that takes. */
import { photoAddress } from '../addresses.ts';

/** What must be known of a photo to name its derivatives. */
export interface Sized {
  /** Content hash. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export type PhotoRole = 'lead' | 'body' | 'card' | 'portrait';

interface RoleTable {
  /** CSS pixels times density, ascending. */
  readonly widths: readonly number[];
  /** How wide the layout shows it. */
  readonly sizes: string;
}

const PHOTO_ROLES: Readonly<Record<PhotoRole, RoleTable>> = {
  lead: { widths: [480, 720, 960, 1280, 1600], sizes: '(min-width: 48rem) 44rem, 100vw' },
  body: { widths: [480, 720, 960, 1280], sizes: '(min-width: 48rem) 40rem, 100vw' },
  card: { widths: [240, 480, 720], sizes: '(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, 92vw' },
  portrait: { widths: [160, 240], sizes: '6rem' },
};

/** Roles that a photo may be shown in, by where the newsroom uses it. */
export const ROLES_OF_PLACE: Readonly<Record<'lead' | 'photo' | 'portrait', readonly PhotoRole[]>> = {
  lead: ['lead', 'card'],
  photo: ['body'],
  portrait: ['portrait', 'card'],
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

/** The files of a photo in a role, as `srcset`s. None is wider than the original. */
export function sourcesOf(photo: Sized, role: PhotoRole): Sources {
  const { widths, sizes } = PHOTO_ROLES[role];
  const fitting = fittingWidths(photo, widths);
  const srcset = (format: 'avif' | 'webp') =>
    fitting.map((width) => `${photoAddress(photo.name, `${width}.${format}`)} ${width}w`).join(', ');
  const middle = fitting[Math.min(1, fitting.length - 1)] ?? photo.width;
  return {
    avif: srcset('avif'),
    webp: srcset('webp'),
    fallback: photoAddress(photo.name, `${middle}.webp`),
    sizes,
    width: photo.width,
    height: photo.height,
  };
}

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
  const widths = new Set(roles.flatMap((role) => fittingWidths(photo, PHOTO_ROLES[role].widths)));
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

/** Widths up to the original's; where the original is narrower than the next step, its own width takes that step. */
function fittingWidths({ width: full }: Sized, widths: readonly number[]): readonly number[] {
  const narrower = widths.filter((width) => width < full);
  return narrower.length < widths.length ? [...narrower, full] : narrower;
}
