/** What comes to light while a file is read: what is wrong with it, and what it names that must exist elsewhere. */
import type { Problem, Report } from '../problems/problem.ts';
import type { FrontMatter } from './document.ts';
import type { Parsed } from './parsed.ts';
import type { Reference } from './story.ts';

export class Findings {
  /** The place of a key of the front matter. */
  readonly at: FrontMatter<unknown>['locationOf'];
  readonly #problems: Problem[];
  readonly #references: Reference[] = [];

  constructor({ locationOf, problems }: Pick<FrontMatter<unknown>, 'locationOf' | 'problems'>) {
    this.at = locationOf;
    this.#problems = [...problems];
  }

  readonly report: Report = (problem) => void this.#problems.push(problem);

  /** @param path of the key that names it */
  refer(kind: Reference['kind'], target: string, path: readonly PropertyKey[]): void {
    const { line, column } = this.at(path);
    this.#references.push({ kind, target, line, column });
  }

  /** What came to light in a part of the file, such as its body. */
  take({ problems, references }: Omit<Parsed<unknown>, 'value'>): void {
    for (const problem of problems) this.#problems.push(problem);
    for (const reference of references) this.#references.push(reference);
  }

  /** @param value undefined for a file that cannot be read; one that has an error counts for nothing */
  parsed<T>(value: T | undefined): Parsed<T> {
    const isRight = value !== undefined && this.#problems.every(({ severity }) => severity !== 'error');
    return { ...(isRight && { value }), problems: this.#problems, references: this.#references };
  }
}
