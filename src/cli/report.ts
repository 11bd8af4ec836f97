import type { Problem } from '../problems/problem.ts';
import { report as githubReport } from '../problems/reporters/github.ts';
import { report as jsonReport } from '../problems/reporters/json.ts';
import { report as terminalReport } from '../problems/reporters/terminal.ts';

const REPORTERS = { terminal: terminalReport, github: githubReport, json: jsonReport } as const;

export type Format = keyof typeof REPORTERS;

export const isFormat = (text: string): text is Format => Object.hasOwn(REPORTERS, text);

/** The problems as text that ends in a line break, or nothing where there is nothing to say. */
export const reportFor = (format: Format, problems: readonly Problem[]): string =>
  REPORTERS[format](problems);
