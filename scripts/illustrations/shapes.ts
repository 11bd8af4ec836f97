/** Flat shapes as SVG. */

/** A canvas in units, as wide and high as the picture in pixels. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
}

export const CANVASES = {
  landscape: { width: 1600, height: 1067 },
  upright: { width: 1067, height: 1600 },
  panorama: { width: 2400, height: 800 },
} as const satisfies Readonly<Record<string, Canvas>>;

/** Of the canvas that most illustrations have. */
export const { width: WIDTH, height: HEIGHT } = CANVASES.landscape;

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;

export const circle = (x: number, y: number, radius: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

/** A closed shape along points. */
export const shape = (points: readonly (readonly [number, number])[], fill: string) =>
  `<polygon points="${points.map((point) => point.join(',')).join(' ')}" fill="${fill}"/>`;

/** @param rule `evenodd` where an outline inside another cuts a hole */
export const path = (d: string, fill: string, rule: 'nonzero' | 'evenodd' = 'nonzero') =>
  `<path d="${d}" fill="${fill}"${rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}/>`;

export const line = (d: string, stroke: string, width: number) =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Moves and scales a group. */
export const at = (x: number, y: number, scale: number, ...parts: readonly string[]) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${parts.join('')}</g>`;

/** Rows of small squares, as windows of a building. */
export const windows = (
  x: number,
  y: number,
  columns: number,
  rows: number,
  step: number,
  size: number,
  fill: string,
) => grid(columns, rows, (column, row) => rect(x + column * step, y + row * step, size, size, fill));

export const grid = (columns: number, rows: number, draw: (column: number, row: number) => string) =>
  Array.from({ length: columns * rows }, (_, i) => draw(i % columns, Math.floor(i / columns))).join('');

/** Numbers from 0 to 1 that are the same for the same name. */
export function chance(name: string): () => number {
  let state =
    [...name].reduce(
      (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619),
      2166136261,
    ) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
