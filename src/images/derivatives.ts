/** The files that are made of a photo, and where each lies. */
import { photoAddress } from '../addresses.ts';
import { PHOTO_RECIPE } from './recipes.ts';
import { PHOTO_ROLES, type PhotoRole, WIDTHS } from './roles.ts';

/** What must be known of a photo to name its derivatives. */
export interface Sized {
  /** Content hash. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** The JPEG for feeds and social cards is at most this wide. https://developers.facebook.com/docs/sharing/webmasters/images */
const JPEG_WIDTH = 1200;

/** A file that is made of a photo. */
export interface Derivative {
  /** `640.avif`; with the photo's name and the recipe it makes the address. */
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
    fitting.map((width) => `${derivativeAddress(photo.name, `${width}.${format}`)} ${width}w`).join(', ');
  const middle = fitting[Math.min(1, fitting.length - 1)] ?? photo.width;
  return {
    avif: srcset('avif'),
    webp: srcset('webp'),
    fallback: derivativeAddress(photo.name, `${middle}.webp`),
    sizes: sizesOf(photo, role, share),
    width: photo.width,
    height: photo.height,
  };
}

/** A photo that is wider than its crop is scaled to the box's height and overflows the box at its sides. */
function sizesOf({ width, height }: Sized, role: PhotoRole, share: number): string {
  const { sizes, crop } = PHOTO_ROLES[role];
  const overflow = crop === undefined ? 1 : Math.max(1, width / height / crop);
  if (overflow === 1 && share === 1) return sizes;
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
  return { address: derivativeAddress(photo.name, variant), width, height };
}

/** Where a derivative lies on the site. @param name the photo's content hash */
export const derivativeAddress = (name: string, variant: string) => photoAddress(name, PHOTO_RECIPE, variant);

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
