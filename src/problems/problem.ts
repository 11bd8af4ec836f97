/** Where a problem is. */
export interface SourceLocation {
  /** Path relative to the project, with `/`: `articles/2026/11/20/banjir.md`. */
  readonly file: string;
  /** 1-based; the first when the problem is the file itself. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

/**
 * Something wrong with a newsroom: a fact, a way out, a file and a line.
 * A problem is data; `reporters/` turn it into text for a terminal, GitHub or JSON.
 */
export interface Problem extends SourceLocation {
  /** Stable name of the rule, in kebab case: `unknown-section`. */
  readonly code: string;
  /** An error stops a build; a warning does so only under `--strict`. */
  readonly severity: 'error' | 'warning';
  /** What is wrong, one plain sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Takes note of a problem. */
export type Report = (problem: Problem) => void;

/** The place of a problem that is the file itself: editors' tools and GitHub show nothing without a line. */
export const wholeFile = (file: string): SourceLocation => ({ file, line: 1, column: 1 });

export const problem = (
  severity: Problem['severity'],
  code: string,
  at: SourceLocation,
  message: string,
  hint: string,
): Problem => ({ code, severity, ...at, message, hint });

export const error = (code: string, at: SourceLocation, message: string, hint: string): Problem =>
  problem('error', code, at, message, hint);
