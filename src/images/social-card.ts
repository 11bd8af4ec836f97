/** Draws social cards: a masthead, a kicker and a headline, like the top of a newspaper's page. */
import { breakHeadline, type Room } from './break-lines.ts';
import { CARD_SIZE, type CardWords } from './card-words.ts';
import type { Typesetter } from './typesetter.ts';

/** The colours of the light page, see `src/styles/tokens.css`. */
const COLOUR = { paper: '#fffefb', ink: '#16171b', accent: '#a4161a', rule: '#d9d6ce' };

/** Pixels. Networks cut a little off each side. */
const MARGIN = 80;
const MEASURE = CARD_SIZE.width - 2 * MARGIN;
const MASTHEAD = { size: 44, base: 104 };
const KICKER = { size: 32, base: 206 };
/** The capitals of the first line begin at the top, and the last line hangs no lower than the bottom. */
const HEADLINE = { top: 246, bottom: 592 };
/** In ems: from one line to the next, the height of capitals, and how far letters hang below their line. */
const EM = { line: 1.14, capital: 0.68, hanging: 0.25 };

const roomOf = (size: number): Room => {
  const below = HEADLINE.bottom - HEADLINE.top - (EM.capital + EM.hanging) * size;
  return { size, lines: 1 + Math.floor(below / (size * EM.line)) };
};
const ROOMS = [96, 84, 72, 64, 56, 48].map(roomOf);

/** Draws a card. @returns PNG */
export type DrawCard = (words: CardWords) => Promise<Uint8Array>;

/**
 * Whoever draws cards, with the tools that they share, fetched for the first of them. In place of a headline with letters
 * that the font lacks stands the masthead: the page's title says the headline beside the picture, and boxes for letters say
 * nothing.
 */
export function cardDrawer(): DrawCard {
  let studio: Promise<DrawCard> | undefined;
  const open = () =>
    openStudio().catch((error) => {
      studio = undefined;
      throw error;
    });
  return async (words) => {
    studio ??= open();
    return (await studio)(words);
  };
}

/** The font and the encoder take a while to load, and most builds draw no card. */
async function openStudio(): Promise<DrawCard> {
  const [{ Typesetter }, { default: sharp }] = await Promise.all([
    import('./typesetter.ts'),
    import('sharp'),
  ]);
  const typesetter = new Typesetter();
  return async (words) =>
    sharp(Buffer.from(cardSvg(words, typesetter)))
      .removeAlpha()
      .png({ compressionLevel: 4 })
      .toBuffer();
}

function cardSvg({ masthead, kicker, headline }: CardWords, typesetter: Typesetter): string {
  const { width, height } = CARD_SIZE;
  const [name, above, title] = [masthead, kicker, headline].map((text) => typesetter.settable(text));
  const parts = [
    name && ink(COLOUR.ink, oneLine(name, MASTHEAD, typesetter)),
    above && ink(COLOUR.accent, oneLine(above, KICKER, typesetter)),
    ink(COLOUR.ink, headlineSvg(title ?? name ?? '', typesetter)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${COLOUR.paper}"/>
    <rect width="${width}" height="14" fill="${COLOUR.accent}"/>
    <rect x="${MARGIN}" y="136" width="${MEASURE}" height="2" fill="${COLOUR.rule}"/>
    ${parts.filter(Boolean).join('')}</svg>`;
}

const ink = (colour: string, svg: string) => `<g fill="${colour}">${svg}</g>`;

function oneLine(
  text: string,
  { size, base }: { size: number; base: number },
  typesetter: Typesetter,
): string {
  const { lines } = breakHeadline(text, [{ size, lines: 1 }], MEASURE, (part) => typesetter.width(part));
  return typesetter.set(lines[0] ?? '', size, MARGIN, base);
}

function headlineSvg(headline: string, typesetter: Typesetter): string {
  const { lines, size } = breakHeadline(headline, ROOMS, MEASURE, (part) => typesetter.width(part));
  const base = (line: number) => HEADLINE.top + (EM.capital + line * EM.line) * size;
  return lines.map((line, i) => typesetter.set(line, size, MARGIN, Math.round(base(i)))).join('');
}
