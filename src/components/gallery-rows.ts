import type { Photo } from '../newsroom/newsroom.ts';

/** A photo of a gallery, and the part of the row that it takes on wide screens. */
export interface Placed {
  readonly photo: Photo;
  /** Up to 1. Photos of a row are equally high. */
  readonly share: number;
}

const aspectOf = ({ width, height }: Photo): number => width / height;

/** Two photos a row; where one is left over, the first stands alone, or the last if the first is upright. */
export function galleryRows(photos: readonly Photo[]): readonly (readonly Placed[])[] {
  const [first] = photos;
  const isFirstAlone = photos.length % 2 === 1 && first !== undefined && aspectOf(first) >= 1;
  const paired = isFirstAlone ? photos.slice(1) : photos;
  const rows = Array.from({ length: Math.ceil(paired.length / 2) }, (_, i) => paired.slice(i * 2, i * 2 + 2));
  return [...(isFirstAlone ? [[first]] : []), ...rows].map(placed);
}

function placed(row: readonly Photo[]): readonly Placed[] {
  const whole = row.reduce((sum, photo) => sum + aspectOf(photo), 0);
  return row.map((photo) => ({ photo, share: aspectOf(photo) / whole }));
}
