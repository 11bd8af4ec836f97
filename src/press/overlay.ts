/** What an editor's browser is told after a save. */
import { escapeHtml } from '../content/safe-html.ts';
import type { Problem } from '../problems/problem.ts';
import { report } from '../problems/reporters/terminal.ts';

/** Mistakes in what was just saved lie over the page that the editor looks at; what is right is shown at once. */
export function newsOfSave(saved: ReadonlySet<string>, problems: readonly Problem[]) {
  const mistakes = problems.filter(({ severity, file }) => severity === 'error' && saved.has(file));
  return mistakes.length > 0
    ? { type: 'error' as const, err: inOverlay(mistakes) }
    : { type: 'full-reload' as const };
}

/** As Astro's overlay shows it, which takes the message as HTML. */
const inOverlay = (mistakes: readonly Problem[]) => ({
  name: 'Warta',
  title: 'There is a mistake in what was saved',
  message: escapeHtml(report(mistakes)),
  stack: '',
});
