/** A result as tables of Markdown. */
import { AIMS } from './aims.ts';
import {
  type Build,
  buildOf,
  type Competitor,
  couldNotBeHad,
  type Outcome,
  type Result,
  type RowResult,
} from './result.ts';
import { labelOf } from './series.ts';

/** @param all results of every size */
export const sectionOf = (own: Result, all: readonly Result[]): string =>
  [
    `### ${own.stories.toLocaleString('en')} stories`,
    conditions(own),
    timeTable(own),
    ...missing(own),
    ...aimTable(own, all),
    photos(own),
    `<details><summary>CPU, memory, pages and bytes of each build</summary>\n\n${detailTable(own)}\n\n</details>`,
  ].join('\n\n');

const conditions = ({ measured, seed, machine }: Result): string =>
  `Measured on ${measured}: ${machine.cpu}, ${machine.cores} cores, ${gigabytes(machine.memoryBytes)} GB, ${machine.system}, Node ${machine.node}. Seed ${seed}.`;

/** Seconds of all builds side by side, with how many times as long as Warta each peer took. */
function timeTable(result: Result): string {
  const present = result.contestants.filter((one) => 'version' in one);
  return table(
    ['wall-clock seconds', ...present.map(labelOf)],
    result.rows.map((row) => [row.title, ...present.map((one) => timeCell(result, row, one))]),
  );
}

function timeCell(result: Result, row: RowResult, { id }: Competitor): string {
  const outcome = row.outcomes[id];
  if (!outcome) return '–';
  if ('failed' in outcome) return 'failed';
  const own = buildOf(result, row.id, 'warta');
  const times = id !== 'warta' && own ? ` (${significant(outcome.wallSeconds / own.wallSeconds)}×)` : '';
  return outcome.wallSeconds.toFixed(2) + times;
}

/** In words: who could not take part, and which builds failed. */
function missing({ contestants, rows }: Result): readonly string[] {
  const absent = contestants.flatMap((one) => ('absent' in one ? `- ${couldNotBeHad(one)}` : []));
  const failed = rows.flatMap(({ title, outcomes }) =>
    contestants.flatMap((one) => {
      const outcome = outcomes[one.id];
      return outcome && 'failed' in outcome ? `- ${title}: ${labelOf(one)} ${outcome.failed}` : [];
    }),
  );
  const lines = [...absent, ...failed];
  return lines.length > 0 ? [lines.join('\n')] : [];
}

function aimTable(own: Result, all: readonly Result[]): readonly string[] {
  const rows = (AIMS[own.stories] ?? []).flatMap(({ title, most, unit, of }) => {
    const value = of({ own, all });
    if (value === undefined) return [];
    return [[title, shown[unit](most), shown[unit](value), value <= most ? 'yes' : 'no']];
  });
  return rows.length > 0 ? [table(['aim', 'at most', 'measured', 'reached'], rows)] : [];
}

const shown = {
  seconds: (value: number) => `${value.toFixed(2)} s`,
  bytes: (value: number) => `${(value / 1e6).toFixed(0)} MB`,
  ratio: (value: number) => significant(value),
};

const photos = ({ photos: { files, wartaSeconds, sharpSeconds } }: Result): string =>
  `Photos: ${files} files of ${significant(files / wartaSeconds)} a second by Warta, ${significant(files / sharpSeconds)} a second by sharp alone with the same recipes.`;

function detailTable(result: Result): string {
  const head = [
    'build',
    'by',
    'wall s',
    'CPU s',
    'peak MB',
    'pages',
    'of Warta’s',
    'MB',
    'of Warta’s',
    'files written',
  ];
  const rows = result.rows.flatMap((row) =>
    result.contestants.flatMap((one) => {
      const outcome = row.outcomes[one.id];
      return outcome
        ? [[row.title, labelOf(one), ...details(outcome, buildOf(result, row.id, 'warta'))]]
        : [];
    }),
  );
  return table(head, rows);
}

function details(outcome: Outcome, own: Build | undefined): readonly string[] {
  if ('failed' in outcome) return ['failed', '', '', '', '', '', '', ''];
  const { wallSeconds, cpuSeconds, peakBytes, pages, bytes, written } = outcome;
  return [
    wallSeconds.toFixed(2),
    cpuSeconds.toFixed(2),
    (peakBytes / 1e6).toFixed(0),
    String(pages),
    own ? (pages / own.pages).toFixed(2) : '',
    (bytes / 1e6).toFixed(1),
    own ? (bytes / own.bytes).toFixed(2) : '',
    written === undefined ? '' : String(written),
  ];
}

/** As a formatter would leave it; all columns but those of words stand to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.map((title, i) => {
    const cells = rows.map((row) => row[i] ?? '');
    const width = Math.max(SHORTEST_RULE, ...[title, ...cells].map(({ length }) => length));
    return cells.every((cell) => /^[^\d–]/.test(cell)) ? words(width) : numbers(width);
  });
  const line = (cells: readonly string[]) =>
    `| ${columns.map(({ pad }, i) => pad(cells[i] ?? '')).join(' | ')} |`;
  const rules = columns.map(({ rule }) => rule);
  return [line(head), `| ${rules.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Of a column, in characters. */
const SHORTEST_RULE = 4;

const words = (width: number) => ({ rule: '-'.repeat(width), pad: (cell: string) => cell.padEnd(width) });
const numbers = (width: number) => ({
  rule: `${'-'.repeat(width - 1)}:`,
  pad: (cell: string) => cell.padStart(width),
});

const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(0);
/** Two digits that tell, as people say it. */
const significant = (value: number): string =>
  value >= 10 ? value.toFixed(0) : String(Number(value.toPrecision(2)));
