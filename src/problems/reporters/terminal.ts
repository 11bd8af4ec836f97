import { inReadingOrder } from '../order.ts';
import type { Problem } from '../problem.ts';

/** Problems as people read them in a terminal: place, severity, rule, fact, and the way out below it. */
export function report(problems: readonly Problem[]): string {
  if (problems.length === 0) return '';
  return `${inReadingOrder(problems).map(paragraph).join('\n')}\n\n${summary(problems)}\n`;
}

function paragraph(problem: Problem): string {
  const head = `${locationOf(problem)}  ${problem.severity}  ${problem.code}  ${problem.message}`;
  const hint = problem.hint.split('\n').map((line) => `    ${line}`);
  return [head, ...hint].map(harmless).join('\n');
}

/** What people wrote, and how they named files, is quoted here: none of it may command the terminal. */
const harmless = (line: string) =>
  line.replace(COMMANDING, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

/** Control characters, and those that turn the direction of what follows. */
const COMMANDING = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

const locationOf = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`;
}

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
