/** Draws social cards: a masthead, a kicker and a headline, like the top of a newspaper's page. */
import { breakHeadline, type Room } from './break-lines.ts';
import type { CardWords } from './card-words.ts';
import { CARD } from './recipes.ts';
import type { Typesetter } from './typesetter.ts';

const MEASURE = CARD.size.width - 2 * CARD.margin;

const roomOf = (size: number): Room => {
  const { top, bottom } = CARD.headline;
  const below = bottom - top - (CARD.ems.capital + CARD.ems.hanging) * size;
  return { size, lines: 1 + Math.floor(below / (size * CARD.ems.line)) };
};
const ROOMS = CARD.headline.sizes.map(roomOf);

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
      .png(CARD.png)
      .toBuffer();
}

function cardSvg({ masthead, kicker, headline }: CardWords, typesetter: Typesetter): string {
  const { size, colour, margin, stripe, rule } = CARD;
  const { width, height } = size;
  const [name, above, title] = [masthead, kicker, headline].map((text) => typesetter.settable(text));
  const parts = [
    name && ink(colour.ink, oneLine(name, CARD.masthead, typesetter)),
    above && ink(colour.accent, oneLine(above, CARD.kicker, typesetter)),
    ink(colour.ink, headlineSvg(title ?? name ?? '', typesetter)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="${colour.paper}"/>
    <rect width="${width}" height="${stripe.height}" fill="${colour.accent}"/>
    <rect x="${margin}" y="${rule.top}" width="${MEASURE}" height="${rule.height}" fill="${colour.rule}"/>
    ${parts.filter(Boolean).join('')}</svg>`;
}

const ink = (colour: string, svg: string) => `<g fill="${colour}">${svg}</g>`;

function oneLine(
  text: string,
  { size, base }: { size: number; base: number },
  typesetter: Typesetter,
): string {
  const { lines } = breakHeadline(text, [{ size, lines: 1 }], MEASURE, (part) => typesetter.width(part));
  return typesetter.set(lines[0] ?? '', size, CARD.margin, base);
}

function headlineSvg(headline: string, typesetter: Typesetter): string {
  const { lines, size } = breakHeadline(headline, ROOMS, MEASURE, (part) => typesetter.width(part));
  const { capital, line: step } = CARD.ems;
  const base = (line: number) => CARD.headline.top + (capital + line * step) * size;
  return lines.map((line, i) => typesetter.set(line, size, CARD.margin, Math.round(base(i)))).join('');
}
