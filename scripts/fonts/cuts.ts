/** The site's fonts: which cuts of which families, and the letters that they keep. `docs/design.md` says why these. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

type Axis = number | { readonly min: number; readonly max: number };

/** A font file that pages load, cut out of a package's variable font. */
export interface Cut {
  /** File name under `src/styles/fonts/`, without its ending. */
  readonly name: string;
  readonly family: 'Warta Serif' | 'Warta Sans';
  /** What the style sheet asks for: a weight, or a range of weights. */
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  readonly source: string;
  readonly axes: Readonly<Record<string, Axis>>;
  readonly letters: readonly string[];
  /** OpenType features that it keeps. */
  readonly features: readonly string[];
}

const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz';
const SANS = '@fontsource-variable/public-sans/files/public-sans-latin-wght';

/** What every page of an Indonesian or English newsroom is set in: Basic Latin, punctuation, and the accents of names in the news. */
const COMMON = [...codePoints(0x20, 0x7e), ...'\u00a0°·×áçèéíñóöü–—‘’“”•…'];

/** The rest of Latin-1 and what goes with it, which few pages need; other letters come from the reader's own fonts. */
const RARE = [
  ...codePoints(0xa1, 0xff).filter((letter) => !'\u00ad¤¦¨¬¯´¸'.includes(letter) && !COMMON.includes(letter)),
  ...'‚„†‹›€−ŒœŠšŽžı™',
];

function codePoints(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}

/** Of those, what labels, tables and captions need: units, currencies, and the mark between the parts of a path. */
const OF_LABELS = [...'§©²³›€−'];

const SETTING = ['kern', 'liga'];

/**
 * Optical sizes in points: 16 is drawn for reading, 36 for headlines, and still even enough for a bold word in the text.
 * An axis in two dimensions would do both, at twice the bytes.
 */
const WHOLE: readonly Omit<Cut, 'letters'>[] = [
  {
    name: 'serif-text',
    family: 'Warta Serif',
    weight: '400',
    style: 'normal',
    source: `${SERIF}-normal.woff2`,
    axes: { opsz: 16, wght: 400 },
    features: SETTING,
  },
  {
    name: 'serif-text-italic',
    family: 'Warta Serif',
    weight: '400',
    style: 'italic',
    source: `${SERIF}-italic.woff2`,
    axes: { opsz: 16, wght: 400 },
    features: SETTING,
  },
  {
    name: 'serif-headline',
    family: 'Warta Serif',
    weight: '600 700',
    style: 'normal',
    source: `${SERIF}-normal.woff2`,
    axes: { opsz: 36, wght: 640 },
    features: SETTING,
  },
  {
    name: 'sans',
    family: 'Warta Sans',
    weight: '400 700',
    style: 'normal',
    source: `${SANS}-normal.woff2`,
    axes: { wght: { min: 400, max: 700 } },
    features: [...SETTING, 'tnum'],
  },
];

const isSerif = ({ family }: Pick<Cut, 'family'>) => family === 'Warta Serif';

/** Rare letters are no part of what every page waits for; alone they need no kerning. */
export const CUTS: readonly Cut[] = [
  ...WHOLE.map((cut) => ({ ...cut, letters: isSerif(cut) ? COMMON : [...COMMON, ...OF_LABELS] })),
  ...WHOLE.filter(isSerif).map((cut) => ({
    ...cut,
    name: `${cut.name}-rare`,
    letters: RARE,
    features: [],
  })),
];

/** The bytes of a cut, WOFF2; the same on every machine. */
export async function cutBytes({ source, axes, letters, features }: Cut): Promise<Buffer> {
  const whole = await readFile(fileURLToPath(import.meta.resolve(source)));
  return subsetFont(whole, letters.join(''), {
    targetFormat: 'woff2',
    variationAxes: axes,
    noHinting: true,
    keepFeatures: [...features],
  });
}
