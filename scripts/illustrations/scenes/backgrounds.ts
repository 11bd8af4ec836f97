/** What lies behind a scene: sky, sun, hills, a city, the ground. */
import type { Palette } from '../palette.ts';
import { CANVASES, type Canvas, circle, HEIGHT, path, rect, WIDTH, windows } from '../shapes.ts';

/** Draws a scene; the name varies it, so that no two stories get the same picture. */
export type Scene = (colours: Palette, name: string) => string;

export const sky = ({ skyTop, skyBottom }: Palette, { width, height }: Canvas = CANVASES.landscape) =>
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${skyTop}"/><stop offset="1" stop-color="${skyBottom}"/></linearGradient></defs>${rect(0, 0, width, height, 'url(#sky)')}`;

export const sun = ({ sun }: Palette, random: () => number, radius = 120) =>
  circle(250 + random() * 1100, 210 + random() * 200, radius + random() * 50, sun);

export function hills(fill: string, base: number, height: number, random: () => number): string {
  const [a, b, c] = [random(), random(), random()].map((n) => base - height * (0.3 + n * 0.7));
  return path(
    `M0 ${base} Q200 ${a} 480 ${base - height * 0.2} T960 ${base - height * 0.3} Q1200 ${b} 1600 ${c} V${HEIGHT} H0 Z`,
    fill,
  );
}

export function towers(
  fill: string,
  base: number,
  tallest: number,
  random: () => number,
  light?: string,
): string {
  const parts: string[] = [];
  for (let x = -20; x < WIDTH; ) {
    const width = 70 + Math.floor(random() * 90);
    const height = tallest * (0.35 + random() * 0.65);
    parts.push(rect(x, base - height, width, height + 40, fill));
    if (light)
      parts.push(
        windows(
          x + 16,
          base - height + 24,
          Math.floor((width - 24) / 26),
          Math.floor(height / 60),
          26,
          10,
          light,
        ),
      );
    x += width + 12;
  }
  return parts.join('');
}

export const ground = (fill: string, y: number) => rect(0, y, WIDTH, HEIGHT - y, fill);
