/** Breaks a headline into lines. */

/** A headline on a card: its lines, and the size of its type in pixels. */
export interface BrokenHeadline {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Room for a headline: a size of type, and how many lines of it fit. */
export interface Room {
  readonly size: number;
  readonly lines: number;
}

/**
 * The headline in the first room that holds it, its lines about equally long; in the last one it is cut if it must be.
 * @param rooms largest type first
 * @param measure pixels
 * @param widthOf a text's width in ems
 */
export function breakHeadline(
  headline: string,
  rooms: readonly Room[],
  measure: number,
  widthOf: (text: string) => number,
): BrokenHeadline {
  for (const { size, lines: most } of rooms) {
    const width = (text: string) => widthOf(text) * size;
    const lines = broken(headline, measure, width);
    const fits = lines.length <= most && lines.every((line) => width(line) <= measure);
    if (fits) return { size, lines: balanced(headline, lines, measure, width) };
  }
  const { size, lines: most } = rooms.at(-1) ?? { size: 1, lines: 1 };
  return { size, lines: cut(headline, most, measure, (text) => widthOf(text) * size) };
}

type WidthOf = (text: string) => number;

/** Each line takes as many words as it holds. */
function broken(text: string, measure: number, width: WidthOf): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && width(longer) <= measure) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Steps in which the measure narrows until one line more would be needed. */
const NARROWING = 0.04;

function balanced(
  text: string,
  lines: readonly string[],
  measure: number,
  width: WidthOf,
): readonly string[] {
  const narrower = broken(text, measure * (1 - NARROWING), width);
  const isTooNarrow = narrower.length > lines.length || narrower.some((line) => width(line) > measure);
  return isTooNarrow || measure < 1 ? lines : balanced(text, narrower, measure * (1 - NARROWING), width);
}

/** As many letters as fit, with an ellipsis; a word that is longer than a line is broken wherever the line ends. */
function cut(text: string, most: number, measure: number, width: WidthOf): readonly string[] {
  const pieces = text.split(' ').flatMap((word) => pieced(word, measure, width));
  const lines = broken(pieces.join(' '), measure, width);
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? '')];
  while (last.length > 0 && width(`${last.join('').trimEnd()}…`) > measure) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`];
}

function pieced(word: string, measure: number, width: WidthOf): readonly string[] {
  const pieces = [''];
  for (const letter of word) {
    const longer = pieces.at(-1) + letter;
    if (width(longer) <= measure) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}
