/** Writes the `@font-face` rules: our cuts, and the reader's own fonts stretched to the same measure. */
import { createFontStack } from '@capsizecss/core';
import arial from '@capsizecss/metrics/arial';
import georgia from '@capsizecss/metrics/georgia';
import georgiaBold from '@capsizecss/metrics/georgia/700';
import georgiaItalic from '@capsizecss/metrics/georgia/italic';
import notoSerif from '@capsizecss/metrics/notoSerif';
import notoSerifBold from '@capsizecss/metrics/notoSerif/700';
import notoSerifItalic from '@capsizecss/metrics/notoSerif/italic';
import roboto from '@capsizecss/metrics/roboto';
import timesNewRoman from '@capsizecss/metrics/timesNewRoman';
import timesNewRomanBold from '@capsizecss/metrics/timesNewRoman/700';
import timesNewRomanItalic from '@capsizecss/metrics/timesNewRoman/italic';
import { fromBuffer } from '@capsizecss/unpack';
import type { Cut } from './cuts.ts';

type Metrics = Parameters<typeof createFontStack>[0][number];

/** A cut with its bytes. */
export interface CutFont {
  readonly cut: Cut;
  readonly bytes: Buffer;
}

/** Fonts that phones and computers have, by the cut that they stand in for. */
const STAND_INS: Readonly<Record<string, readonly Metrics[]>> = {
  'serif-text': [notoSerif, georgia, timesNewRoman],
  'serif-text-italic': [notoSerifItalic, georgiaItalic, timesNewRomanItalic],
  'serif-headline': [notoSerifBold, georgiaBold, timesNewRomanBold],
  sans: [roboto, arial],
};

/** @returns the text of `src/styles/fonts.css` */
export async function styleSheet(fonts: readonly CutFont[]): Promise<string> {
  const standIns = await Promise.all(fonts.map(standInFaces));
  return [
    '/* Made by `npm run fonts`; docs/design.md says how. */',
    ...fonts.map(({ cut }) => face(cut)),
    ...standIns,
    `:root {\n  --serif: ${stack('Warta Serif', 'serif-text')}, serif;\n  --sans: ${stack('Warta Sans', 'sans')}, sans-serif;\n}\n`,
  ].join('\n\n');
}

/**
 * `optional`: a font that is not there at once waits for the next page, so no line ever moves under a reader's eyes.
 * https://www.w3.org/TR/css-fonts-4/#font-display-desc
 */
const face = ({ name, family, weight, style }: Cut) =>
  `@font-face {
  font-family: '${family}';
  src: url('./fonts/${name}.woff2') format('woff2');
  font-weight: ${weight};
  font-style: ${style};
  font-display: optional;
}`;

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
