/** What a run of the bench found, as it is kept in `bench/results/`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';

export interface Result {
  readonly stories: number;
  readonly seed: number;
  /** The day of the run, `2026-11-24`. */
  readonly measured: string;
  readonly machine: Machine;
  readonly contestants: readonly Competitor[];
  readonly rows: readonly RowResult[];
  readonly photos: PhotoResult;
}

/** With its version, or why it could not take part. */
export type Competitor = { readonly id: string; readonly name: string } & (
  | { readonly version: string }
  | { readonly absent: string }
);

export const couldNotBeHad = ({ name, absent }: { readonly name: string; readonly absent: string }): string =>
  `${name} could not be had: ${absent}`;

export interface RowResult {
  readonly id: string;
  readonly title: string;
  /** By the contestants' ids; who was not asked for is not there. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

export type Outcome = Build | { readonly failed: string };

export interface Build {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  readonly pages: number;
  readonly bytes: number;
  /** Files that the build wrote, where it says so. */
  readonly written?: number | undefined;
}

/** Seconds that it took to make so many files of photos: as a build does it, and by nothing but the library. */
export interface PhotoResult {
  readonly files: number;
  readonly wartaSeconds: number;
  readonly sharpSeconds: number;
}

const HUNDREDTHS = 100;
export const roundedSeconds = (seconds: number) => Math.round(seconds * HUNDREDTHS) / HUNDREDTHS;
const roundedBytes = (bytes: number) => Math.round(bytes / 1e5) * 1e5;

/** To what a second run would give again. */
export const roundedOutcome = (build: Build): Build => ({
  ...build,
  wallSeconds: roundedSeconds(build.wallSeconds),
  cpuSeconds: roundedSeconds(build.cpuSeconds),
  peakBytes: roundedBytes(build.peakBytes),
  bytes: roundedBytes(build.bytes),
});

export function saveResult(result: Result, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.stories}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

/** A result is named by the size of its newsroom; what else lies there was measured otherwise. */
const RESULT = /^\d+\.json$/;

/** All that are kept, the smallest newsroom first. */
export const savedResults = (folder: string): readonly Result[] =>
  readdirSync(folder)
    .filter((file) => RESULT.test(file))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Result)
    .toSorted((a, b) => a.stories - b.stories);

/** The build of a contestant in a row, when it succeeded. */
export function buildOf(result: Result, row: string, contestant: string): Build | undefined {
  const outcome = result.rows.find(({ id }) => id === row)?.outcomes[contestant];
  return outcome && !('failed' in outcome) ? outcome : undefined;
}
