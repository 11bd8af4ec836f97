/**
 * Sets lines of type as outlines, so that a picture with words is the same on every machine, whatever fonts it has.
 * All measures are in ems: multiples of the type size.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { CARD } from './recipes.ts';

/** Signs that stand among words without being any: emoji, and what colours or joins them. */
const SIGNS = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u200D/gu;

interface Glyph {
  readonly id: number;
  /** Where it stands, from the beginning of the line. */
  readonly x: number;
  readonly y: number;
}

/** A line of type. */
interface Line {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

export class Typesetter {
  readonly #font: Font;
  readonly #em: number;
  readonly #outlines = new Map<number, string>();

  constructor() {
    const bytes = readFileSync(createRequire(import.meta.url).resolve(CARD.font));
    const face = new Face(new Blob(bytes));
    this.#em = face.upem;
    this.#font = new Font(face);
  }

  /** A text without signs, composed as the font has it; undefined when it is empty or has a letter that the font lacks. */
  settable(text: string): string | undefined {
    const words = text.normalize('NFC').replace(SIGNS, '').replace(/\s+/g, ' ').trim();
    const isKnown = [...words].every((letter) => this.#font.nominalGlyph(letter.codePointAt(0) ?? 0));
    return isKnown && words !== '' ? words : undefined;
  }

  width(text: string): number {
    return this.#line(text).width;
  }

  /** The line as SVG: @param size of the type, @param x where it begins, @param y its base line; pixels */
  set(text: string, size: number, x: number, y: number): string {
    const scale = size / this.#em;
    const paths = this.#line(text).glyphs.map(
      (glyph) =>
        `<path transform="translate(${glyph.x * this.#em} ${glyph.y * this.#em})" d="${this.#outline(glyph.id)}"/>`,
    );
    return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
  }

  #line(text: string): Line {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(this.#font, buffer);
    const positions = buffer.getGlyphPositions();
    let width = 0;
    const glyphs = buffer.getGlyphInfos().map(({ codepoint }, at) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
      const glyph = { id: codepoint, x: (width + xOffset) / this.#em, y: yOffset / this.#em };
      width += xAdvance;
      return glyph;
    });
    return { glyphs, width: width / this.#em };
  }

  #outline(id: number): string {
    const outline = this.#outlines.get(id) ?? this.#font.glyphToPath(id);
    this.#outlines.set(id, outline);
    return outline;
  }
}
