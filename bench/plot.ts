/** Draws wall-clock time against the size of the newsroom, both logarithmic, as SVG. */
import type { Result } from './result.ts';
import { decadesAround, decadesIn, logScale, type Span, spreadOut } from './scale.ts';
import { type Point, type Series, seriesOf } from './series.ts';

const PANELS = [
  { row: 'clean', title: 'Clean build, seconds' },
  { row: 'new', title: 'One new story, seconds' },
] as const;
const WIDTH = 1070;
const HEIGHT = 440;
const PANEL = { width: 270, height: 310, top: 60, lefts: [70, 600] } as const;
/** Between the baselines of two labels. */
const LINE_HEIGHT = 17;

/** Colours that can be read on white and on black; dashes tell two of a kind apart. */
const LOOKS: Readonly<Record<string, { readonly colour: string; readonly dash: string }>> = {
  warta: { colour: '#e0482f', dash: '' },
  'hugo-bookworm': { colour: '#3b82d6', dash: '' },
  'hugo-unstable': { colour: '#3b82d6', dash: '6 4' },
  eleventy: { colour: '#8a8f98', dash: '' },
  astro: { colour: '#9b6bd3', dash: '' },
  'astro-incremental': { colour: '#9b6bd3', dash: '6 4' },
};
const OTHER_LOOK = { colour: '#8a8f98', dash: '2 3' };

/** Ink follows the reader's setting. */
const STYLE =
  'text{font:13px system-ui,sans-serif;fill:#24292f}.title{font-weight:600;font-size:15px}.grid{stroke:#8888;stroke-width:.5}polyline{fill:none;stroke-width:2.5}@media(prefers-color-scheme:dark){text{fill:#e6edf3}}';

interface Scales {
  readonly stories: Span;
  readonly seconds: Span;
  readonly x: (stories: number) => number;
  readonly y: (seconds: number) => number;
}

/** @param results of at least one size */
export function plotOf(results: readonly Result[]): string {
  const panels = PANELS.map(({ row, title }) => ({ title, series: seriesOf(results, row) }));
  const points = panels.flatMap(({ series }) => series.flatMap((one) => one.points));
  const stories = decadesAround(points.map((point) => point.stories));
  const seconds = decadesAround(points.map((point) => point.seconds));
  const drawn = panels.map(({ title, series }, i) => {
    const left = PANEL.lefts[i] ?? 0;
    const x = logScale(stories, { from: left, to: left + PANEL.width });
    const y = logScale(seconds, { from: PANEL.top + PANEL.height, to: PANEL.top });
    return panel(title, series, { stories, seconds, x, y });
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Against the number of stories: ${PANELS.map(({ title }) => title).join('; ')}"><style>${STYLE}</style>\n${drawn.join('\n')}\n</svg>\n`;
}

const panel = (title: string, series: readonly Series[], scales: Scales): string =>
  [
    `<text class="title" x="${scales.x(scales.stories.from)}" y="${PANEL.top - 24}">${title}</text>`,
    ...decadesIn(scales.stories).map((value) => rule(value, scales)),
    ...decadesIn(scales.seconds).map((value) => level(value, scales)),
    axisTitle(scales),
    ...series.map((one) => line(one, scales)),
    ...labels(series, scales),
  ].join('\n');

const axisTitle = ({ x, y, stories, seconds }: Scales): string =>
  `<text x="${px((x(stories.from) + x(stories.to)) / 2)}" y="${px(y(seconds.from) + 42)}" text-anchor="middle">stories</text>`;

/** An upright line of the grid, with its number of stories. */
function rule(value: number, { x, y, seconds }: Scales): string {
  const at = px(x(value));
  return `<path class="grid" d="M${at} ${px(y(seconds.from))}V${px(y(seconds.to))}"/><text x="${at}" y="${px(y(seconds.from) + 20)}" text-anchor="middle">${value.toLocaleString('en')}</text>`;
}

/** A level line of the grid, with its seconds. */
function level(value: number, { x, y, stories }: Scales): string {
  const at = px(y(value));
  return `<path class="grid" d="M${px(x(stories.from))} ${at}H${px(x(stories.to))}"/><text x="${px(x(stories.from) - 8)}" y="${px(y(value) + 4)}" text-anchor="end">${value.toLocaleString('en')}</text>`;
}

function line({ id, points }: Series, { x, y }: Scales): string {
  const { colour, dash } = LOOKS[id] ?? OTHER_LOOK;
  const places = points.map(({ stories, seconds }) => `${px(x(stories))},${px(y(seconds))}`);
  const dots = points.map(
    ({ stories, seconds }) =>
      `<circle cx="${px(x(stories))}" cy="${px(y(seconds))}" r="3.5" fill="${colour}"/>`,
  );
  return `<polyline points="${places.join(' ')}" stroke="${colour}"${dash && ` stroke-dasharray="${dash}"`}/>${dots.join('')}`;
}

/** Right of the panel, as near to the ends of their lines as there is room. */
function labels(series: readonly Series[], { x, y, stories }: Scales): readonly string[] {
  const ends = series.map(({ points }) => points.at(-1) ?? NOWHERE);
  const places = spreadOut(
    ends.map(({ seconds }) => y(seconds)),
    LINE_HEIGHT,
  );
  const left = px(x(stories.to) + 14);
  return series.map(({ id, label }, i) => {
    const { colour } = LOOKS[id] ?? OTHER_LOOK;
    const { stories: last, seconds } = ends[i] ?? NOWHERE;
    const lead = `<path d="M${px(x(last) + 5)} ${px(y(seconds))}L${left} ${px(places[i] ?? 0)}" stroke="${colour}" stroke-dasharray="1 4" fill="none"/>`;
    return `${lead}<text x="${left + 4}" y="${px((places[i] ?? 0) + 4)}">${label}</text>`;
  });
}

const NOWHERE: Point = { stories: 1, seconds: 1 };

const px = (place: number): number => Math.round(place * 10) / 10;
