/** The newspaper's marks, drawn from paths so that no font is needed. */
import { line, path, rect } from './shapes.ts';

const INK = '#17181c';
const PAPER = '#fffefb';

/** A slab-serif W in a square of 64 units. */
const letter = (fill: string) =>
  path(
    'M6 14 h20 v5 h-5 l6 22 l6 -22 h-4 v-5 h18 v5 h-4 l6 22 l5 -22 h-5 v-5 h11 v5 h-4 l-9 33 h-7 l-8 -28 l-8 28 h-7 l-9 -33 h-2 Z',
    fill,
  );

export const favicon = () => rect(0, 0, 64, 64, INK, 12) + letter(PAPER);

/** @param size pixels of the square */
export const appIcon = (size: number) =>
  `${rect(0, 0, size, size, INK)}<g transform="scale(${size / 64})">${letter(PAPER)}</g>`;

/** WARTA in 600 by 60 units. */
export const wordmark = () =>
  rect(0, 0, 600, 60, PAPER) +
  line('M24 12 L44 48 L60 18 L76 48 L96 12', INK, 9) +
  line('M136 48 L160 12 L184 48 M146 36 H174', INK, 9) +
  line('M226 48 V12 H252 Q272 12 272 24 Q272 36 252 36 H226 M252 36 L274 48', INK, 9) +
  line('M312 12 H368 M340 12 V48', INK, 9) +
  line('M408 48 L432 12 L456 48 M418 36 H446', INK, 9);
