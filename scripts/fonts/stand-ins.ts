/**
 * What fonts measure that phones and computers have, in units of their em square, as their own files say.
 * `@capsizecss/metrics` has these figures for thousands of fonts, in half as many files as all else that is installed here.
 */
import type { createFontStack } from '@capsizecss/core';

type Metrics = Parameters<typeof createFontStack>[0][number];

const GEORGIA = { familyName: 'Georgia', unitsPerEm: 2048, ascent: 1878, descent: -449, lineGap: 0 };
const NOTO = { familyName: 'Noto Serif', unitsPerEm: 1000, ascent: 1069, descent: -293, lineGap: 0 };
const TIMES = { familyName: 'Times New Roman', unitsPerEm: 2048, ascent: 1825, descent: -443, lineGap: 87 };
const ROBOTO = { familyName: 'Roboto', unitsPerEm: 2048, ascent: 1900, descent: -500, lineGap: 0 };
const ARIAL = { familyName: 'Arial', unitsPerEm: 2048, ascent: 1854, descent: -434, lineGap: 67 };

/** By the cut that they stand in for; `xWidthAvg` is the mean width of letters, weighted by how often text has them. */
export const STAND_INS: Readonly<Record<string, readonly Metrics[]>> = {
  'serif-text': [
    { ...NOTO, fullName: 'Noto Serif Regular', postscriptName: 'NotoSerif-Regular', xWidthAvg: 481 },
    { ...GEORGIA, fullName: 'Georgia', postscriptName: 'Georgia', xWidthAvg: 913 },
    { ...TIMES, fullName: 'Times New Roman', postscriptName: 'TimesNewRomanPSMT', xWidthAvg: 832 },
  ],
  'serif-text-italic': [
    { ...NOTO, fullName: 'Noto Serif Italic', postscriptName: 'NotoSerif-Italic', xWidthAvg: 469 },
    { ...GEORGIA, fullName: 'Georgia Italic', postscriptName: 'Georgia-Italic', xWidthAvg: 931 },
    {
      ...TIMES,
      fullName: 'Times New Roman Italic',
      postscriptName: 'TimesNewRomanPS-ItalicMT',
      xWidthAvg: 836,
    },
  ],
  'serif-headline': [
    { ...NOTO, fullName: 'Noto Serif Bold', postscriptName: 'NotoSerif-Bold', xWidthAvg: 512 },
    { ...GEORGIA, fullName: 'Georgia Bold', postscriptName: 'Georgia-Bold', xWidthAvg: 1062 },
    { ...TIMES, fullName: 'Times New Roman Bold', postscriptName: 'TimesNewRomanPS-BoldMT', xWidthAvg: 886 },
  ],
  sans: [
    { ...ROBOTO, fullName: 'Roboto Regular', postscriptName: 'Roboto-Regular', xWidthAvg: 911 },
    { ...ARIAL, fullName: 'Arial', postscriptName: 'ArialMT', xWidthAvg: 913 },
  ],
};
