/** Writes all results into `docs/performance.md`, and draws `docs/performance.svg`. By itself: node bench/report.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, RESULTS } from './places.ts';
import { plotOf } from './plot.ts';
import { savedResults } from './result.ts';
import { sectionOf } from './table.ts';

const PAGE = join(PROJECT, 'docs/performance.md');
const PLOT = join(PROJECT, 'docs/performance.svg');
const BEGIN = '<!-- results: written by npm run bench -->';
const END = '<!-- end of results -->';

export function writeReport(): void {
  const results = savedResults(RESULTS);
  const sections = results.map((result) => sectionOf(result, results));
  writeFileSync(PAGE, withResults(readFileSync(PAGE, 'utf8'), sections.join('\n\n')));
  writeFileSync(PLOT, plotOf(results));
}

/** @throws Error when the page has lost its marks */
export function withResults(page: string, results: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The page needs "${BEGIN}" and, below it, "${END}".`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${results}\n\n${page.slice(end)}`;
}

if (import.meta.main) writeReport();
