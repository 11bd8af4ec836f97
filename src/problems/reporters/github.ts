import { inReadingOrder } from '../order.ts';
import type { Problem } from '../problem.ts';

/**
 * Problems as GitHub's workflow commands, which mark the line in a pull request.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export const report = (problems: readonly Problem[]): string =>
  inReadingOrder(problems).map(command).join('');

function command({ severity, file, line, column, code, message, hint }: Problem): string {
  const properties = Object.entries({ file, line, col: column, title: code }).map(
    ([key, value]) => `${key}=${escapeProperty(String(value))}`,
  );
  return `::${severity} ${properties.join(',')}::${escapeData(`${message}\n${hint}`)}\n`;
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
