import { COLOURS } from '../content/colours.ts';
import type { Section as WrittenSection } from '../content/desk.ts';
import type { Section } from './newsroom.ts';

/** Gives each section without a colour the next one that no section chose; when all are taken, they begin again. */
export function coloured(sections: readonly WrittenSection[]): readonly Section[] {
  const chosen = new Set(sections.map(({ colour }) => colour));
  const free = COLOURS.filter((colour) => !chosen.has(colour));
  const palette = free.length > 0 ? free : COLOURS;
  const undecided = sections.filter(({ colour }) => !colour);
  return sections.map((section) => ({
    ...section,
    colour: section.colour ?? palette[undecided.indexOf(section) % palette.length] ?? COLOURS[0],
  }));
}
