/**
 * Something wrong with a newsroom: a fact, a way out, a file and a line.
 * A problem is data; `reporters/` turn it into text for a terminal, GitHub or JSON.
 */
export interface Problem {
  /** Stable name of the rule, in kebab case: `unknown-section`. */
  readonly code: string;
  /** An error stops a build; a warning does so only under `--strict`. */
  readonly severity: 'error' | 'warning';
  /** Path relative to the project, with `/`: `articles/2026/11/20/banjir.md`. */
  readonly file: string;
  /** 1-based; the first when the problem is the file itself. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  /** What is wrong, one plain sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Takes note of a problem. */
export type Report = (problem: Problem) => void;
