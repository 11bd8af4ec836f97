/** Writes the `@font-face` rules: our cuts, and the reader's own fonts stretched to the same measure. */
import { createFontStack } from '@capsizecss/core';
import { fromBuffer } from '@capsizecss/unpack';
import type { Cut } from './cuts.ts';
import { STAND_INS } from './stand-ins.ts';

/** A cut with its bytes. */
export interface CutFont {
  readonly cut: Cut;
  readonly bytes: Buffer;
}

/** @returns the text of `src/styles/fonts.css` */
export async function styleSheet(fonts: readonly CutFont[]): Promise<string> {
  const standIns = await Promise.all(fonts.map(standInFaces));
  return [
    '/* Made by `npm run fonts`; docs/design.md says how. */',
    ...fonts.map(({ cut }) => face(cut)),
    ...standIns.filter(Boolean),
    `:root {\n  --serif: ${stack('Warta Serif', 'serif-text')}, serif;\n  --sans: ${stack('Warta Sans', 'sans')}, sans-serif;\n}\n`,
  ].join('\n\n');
}

/**
 * `optional`: a font that is not there at once waits for the next page, so no line ever moves under a reader's eyes.
 * https://www.w3.org/TR/css-fonts-4/#font-display-desc
 */
const face = ({ name, family, weight, style, letters }: Cut) =>
  `@font-face {
  font-family: '${family}';
  src: url('./fonts/${name}.woff2') format('woff2');
  font-weight: ${weight};
  font-style: ${style};
  font-display: optional;
  unicode-range: ${ranges(letters)};
}`;

/** Letters as the style sheet names them, neighbours together: `U+20-7E, U+E9`. */
function ranges(letters: readonly string[]): string {
  const points = letters.map((letter) => letter.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
  const starts = points.filter((point) => !points.includes(point - 1));
  const ends = points.filter((point) => !points.includes(point + 1));
  const hex = (point: number | undefined) => (point ?? 0).toString(16).toUpperCase();
  return starts
    .map((start, i) => (start === ends[i] ? `U+${hex(start)}` : `U+${hex(start)}-${hex(ends[i])}`))
    .join(', ');
}

const standInName = (family: string, standIn: string) => `${family} ${standIn}`;

async function standInFaces({ cut, bytes }: CutFont): Promise<string> {
  const metrics = { ...(await fromBuffer(bytes)), familyName: cut.family };
  const faces = (STAND_INS[cut.name] ?? []).map((standIn) => {
    const { fontFaces } = createFontStack([metrics, standIn], {
      fontFaceProperties: { fontWeight: cut.weight, fontStyle: cut.style },
    });
    return fontFaces
      .replace(/font-family: .*;/, `font-family: '${standInName(cut.family, standIn.familyName)}';`)
      .replaceAll('"', "'");
  });
  return faces.join('\n');
}

/** The family, then what stands in for it. */
const stack = (family: Cut['family'], measured: string) =>
  [family, ...(STAND_INS[measured] ?? []).map(({ familyName }) => standInName(family, familyName))]
    .map((name) => `'${name}'`)
    .join(', ');
