/** What Warta must reach on two cores, and whether a result does. */
import { type Build, buildOf, type Result } from './result.ts';

export interface Aim {
  readonly title: string;
  /** The result may be at most this. */
  readonly most: number;
  readonly unit: Unit;
  /** @returns undefined when a build that it takes was not measured */
  readonly of: (results: Results) => number | undefined;
}

type Unit = 'seconds' | 'bytes' | 'ratio';

interface Results {
  readonly own: Result;
  /** Those of other sizes too. */
  readonly all: readonly Result[];
}

export const AIMS: Readonly<Record<number, readonly Aim[]>> = {
  10000: [
    againstHugo('Clean build, of the faster Hugo’s time', 0.8, 'clean', 'wallSeconds'),
    peak(0.6e9),
    seconds('One new story', 0.6, 'new'),
    seconds('An old headline edited', 0.8, 'headline'),
    seconds('An old story withdrawn', 0.8, 'withdrawn'),
    seconds('Nothing changed', 0.5, 'unchanged'),
  ],
  100000: [
    againstHugo('Clean build, of the faster Hugo’s time', 0.7, 'clean', 'wallSeconds'),
    againstHugo('Clean build, of the faster Hugo’s memory', 0.2, 'clean', 'peakBytes'),
    peak(1e9),
    seconds('One new story', 1.6, 'new'),
    againstHugo('One new story, of the faster Hugo’s time', 1 / 60, 'new', 'wallSeconds'),
    seconds('An old headline edited', 2, 'headline'),
    seconds('An old story withdrawn', 2, 'withdrawn'),
    seconds('Nothing changed', 1.2, 'unchanged'),
  ],
  1000000: [
    againstSmaller('Clean build, of the time for 100,000', 11, 100_000),
    peak(2e9),
    seconds('One new story', 12, 'new'),
    seconds('One new story, told which', 2, 'told'),
  ],
};

function seconds(title: string, most: number, row: string): Aim {
  return { title, most, unit: 'seconds', of: ({ own }) => buildOf(own, row, 'warta')?.wallSeconds };
}

/** Of all builds of the result. */
function peak(most: number): Aim {
  const of = ({ own }: Results) => {
    const peaks = own.rows.flatMap(({ id }) => buildOf(own, id, 'warta')?.peakBytes ?? []);
    return peaks.length > 0 ? Math.max(...peaks) : undefined;
  };
  return { title: 'Peak memory of any build', most, unit: 'bytes', of };
}

function againstHugo(title: string, most: number, row: string, figure: 'wallSeconds' | 'peakBytes'): Aim {
  const of = ({ own }: Results) =>
    ratio(buildOf(own, row, 'warta')?.[figure], fastestHugo(own, row)?.[figure]);
  return { title, most, unit: 'ratio', of };
}

function againstSmaller(title: string, most: number, stories: number): Aim {
  const of = ({ own, all }: Results) => {
    const smaller = all.find((result) => result.stories === stories);
    return ratio(timeOf(own), smaller && timeOf(smaller));
  };
  return { title, most, unit: 'ratio', of };
}

const timeOf = (result: Result) => buildOf(result, 'clean', 'warta')?.wallSeconds;

const ratio = (a: number | undefined, b: number | undefined) =>
  a !== undefined && b !== undefined ? a / b : undefined;

const fastestHugo = (result: Result, row: string): Build | undefined =>
  result.contestants
    .filter(({ id }) => id.startsWith('hugo'))
    .flatMap(({ id }) => buildOf(result, row, id) ?? [])
    .toSorted((a, b) => a.wallSeconds - b.wallSeconds)[0];
