import { parseArgs } from 'node:util';
import type { Contestant } from './contestant.ts';
import { contestantsOf, PEER_IDS } from './contestants.ts';
import { ROW_IDS, type Row, rowsOf } from './rows.ts';

export const HELP = `Measures builds of a generated newsroom, by Warta and by its peers.

Usage: npm run bench -- [options]

  --stories N       stories of the newsroom                 (default: 10000)
  --seed N          another newsroom of the same size       (default: 1)
  --peers A,B       whom to measure against; "" for nobody  (default: all)
                    ${PEER_IDS.join(', ')}
  --rows A,B        which builds; "clean" is always there   (default: all)
                    ${ROW_IDS.join(', ')}
  --peer-rows A,B   in which of them peers take part        (default: all)
  --limit SECONDS   a build that takes longer is stopped    (default: 1800)
  --keep DIR        keep the newsroom and all sites here; the newsroom is used
                    again by the next run
`;

export interface Options {
  readonly stories: number;
  readonly seed: number;
  readonly contestants: readonly Contestant[];
  readonly rows: readonly Row[];
  /** Ids of the rows that peers take part in. */
  readonly peerRows: ReadonlySet<string>;
  readonly limitSeconds: number;
  readonly keep: string | undefined;
}

/**
 * @returns undefined when help is asked for
 * @throws Error with a plain sentence when an option is wrong
 */
export function optionsIn(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      stories: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      peers: { type: 'string', default: PEER_IDS.join() },
      rows: { type: 'string', default: ROW_IDS.join() },
      'peer-rows': { type: 'string', default: ROW_IDS.join() },
      limit: { type: 'string', default: '1800' },
      keep: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    stories: count('stories', values.stories),
    seed: count('seed', values.seed),
    contestants: contestantsOf(list(values.peers)),
    rows: rowsOf(list(values.rows)),
    peerRows: new Set(rowsOf(list(values['peer-rows'])).map(({ id }) => id)),
    limitSeconds: count('limit', values.limit),
    keep: values.keep,
  };
}

const list = (typed: string) => typed.split(',').filter((id) => id !== '');

function count(option: string, typed: string): number {
  const number = Number(typed);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${option} takes a number from 1 on, not "${typed}".`);
  return number;
}
