/** Measures builds of a generated newsroom by Warta and its peers, and writes what it found into `docs/`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { newsroomIn } from './corpus.ts';
import { type Entrant, enter } from './entrant.ts';
import { thisMachine } from './machine.ts';
import { HELP, type Options, optionsIn } from './options.ts';
import { racePhotos } from './photo-race.ts';
import { RESULTS } from './places.ts';
import { race } from './race.ts';
import { writeReport } from './report.ts';
import { type Competitor, couldNotBeHad, type Outcome, type RowResult, saveResult } from './result.ts';
import type { Row } from './rows.ts';
import { cacheOf } from './warta.ts';

async function bench(options: Options): Promise<void> {
  const kept = options.keep && resolve(options.keep);
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'warta-bench-'));
  const work = join(folder, `sites-${options.stories}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    await measureAll(options, folder, work);
    writeReport();
  } finally {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(options: Options, folder: string, work: string): Promise<void> {
  const { stories, seed, limitSeconds } = options;
  tell(`A newsroom of ${stories} stories`);
  const newsroom = await newsroomIn(folder, { stories, seed }, work);
  tell('Photos');
  const photos = await racePhotos(newsroom, cacheOf(join(work, 'warta')), limitSeconds);
  const entrants = await enterAll(options, newsroom, work);
  const measured = new Date().toISOString().slice(0, 10);
  const contestants = entrants.map(competitorOf);
  const about = { stories, seed, measured, machine: thisMachine(), contestants, photos };
  const rows: RowResult[] = [];
  for await (const row of race(entrants, newsroom, { stories, seed }, { ...options, onBuild: tellBuild })) {
    rows.push(row);
    saveResult({ ...about, rows }, RESULTS);
  }
}

async function enterAll(
  { contestants }: Options,
  newsroom: string,
  work: string,
): Promise<readonly Entrant[]> {
  const entrants: Entrant[] = [];
  for (const contestant of contestants) {
    tell(`The site of ${contestant.id}`);
    const entrant = await enter(contestant, { newsroom, work: join(work, contestant.id) });
    if ('absent' in entrant) tell(couldNotBeHad(entrant));
    entrants.push(entrant);
  }
  return entrants;
}

const tellBuild = ({ title }: Row, { id }: Entrant, outcome: Outcome) =>
  tell(`${title}: ${id} ${said(outcome)}`);

const said = (outcome: Outcome): string =>
  'failed' in outcome
    ? outcome.failed
    : `${outcome.wallSeconds.toFixed(2)} s, ${Math.round(outcome.peakBytes / 1e6)} MB, ${outcome.pages} pages`;

function competitorOf(entrant: Entrant): Competitor {
  const { id, name } = entrant;
  return 'installed' in entrant
    ? { id, name, version: entrant.installed.version }
    : { id, name, absent: entrant.absent };
}

function tell(text: string): void {
  console.log(text);
}

function optionsOrComplaint(): Options | undefined {
  try {
    const options = optionsIn(process.argv.slice(2));
    if (!options) tell(HELP);
    return options;
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 2;
    return undefined;
  }
}

const options = optionsOrComplaint();
if (options) await bench(options);
