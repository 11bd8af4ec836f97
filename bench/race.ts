/** Runs each row in turn with every contestant, so that all meet the same newsroom and the same weather. */
import { spawnSync } from 'node:child_process';
import type { Change } from './edits.ts';
import { build, type Entrant, follow } from './entrant.ts';
import type { NewsroomSize } from './newsroom.ts';
import type { Outcome, RowResult } from './result.ts';
import { CLEAN, type Row } from './rows.ts';

export interface Rules {
  readonly rows: readonly Row[];
  /** Ids of the rows that peers take part in. */
  readonly peerRows: ReadonlySet<string>;
  readonly limitSeconds: number;
  readonly onBuild: (row: Row, entrant: Entrant, outcome: Outcome) => void;
}

/** @returns row by row, as soon as each is done */
export async function* race(
  entrants: readonly Entrant[],
  newsroom: string,
  size: NewsroomSize,
  rules: Rules,
): AsyncGenerator<RowResult> {
  const standing = new Set(entrants.filter((entrant) => 'installed' in entrant));
  for (const row of rules.rows) {
    const change = row.edit?.(newsroom, size);
    const outcomes: Record<string, Outcome> = {};
    for (const entrant of standing) {
      if (change) follow(change, entrant.installed, entrant.places);
      if (!takesPart(entrant, row, rules)) continue;
      const outcome = await measured(entrant, row, change, rules.limitSeconds);
      outcomes[entrant.id] = outcome;
      rules.onBuild(row, entrant, outcome);
      if (row.id === CLEAN && 'failed' in outcome) standing.delete(entrant);
    }
    yield { id: row.id, title: row.title, outcomes };
  }
}

type Standing = Extract<Entrant, { installed: unknown }>;

const takesPart = ({ id, installed }: Standing, row: Row, { peerRows }: Rules): boolean =>
  (id === 'warta' || peerRows.has(row.id)) && (!row.isTold || installed.commandTold !== undefined);

/** What others left to be written to the disk is written first. */
function measured(
  { installed, places }: Standing,
  { isTold = false }: Row,
  change: Change | undefined,
  limitSeconds: number,
): Promise<Outcome> {
  spawnSync('sync');
  return build(installed, places, { change, isTold, limitSeconds });
}
