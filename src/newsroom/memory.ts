import type { Subject } from '../archive/subjects.ts';

/** Notes a subject for the page being printed. */
export type Note = (subject: Subject) => void;

interface Remembered {
  readonly answer: unknown;
  readonly subjects: readonly Subject[];
}

/** Answers of a generation: more than the stories, topics and authors that pages printed one after another have in common. */
const GENERATION = 6000;

/**
 * Remembers answers together with the subjects that they rest on: pages near each other show the same stories, and each
 * page must be noted for all of them. For one state of the archive; a changed archive needs a new memory.
 */
export class Memory {
  /** Answers asked for lately, and those of the generation before: what is not asked for in two generations is forgotten. */
  #young = new Map<string, Remembered>();
  #old = new Map<string, Remembered>();
  readonly #note: Note;
  /** Subjects of the answers that are being worked out, innermost last. */
  readonly #open: Set<Subject>[] = [];

  constructor(note: Note) {
    this.#note = note;
  }

  /** Notes a subject for the page, and for every answer that is being worked out. */
  readonly note: Note = (subject) => {
    this.#note(subject);
    for (const subjects of this.#open) subjects.add(subject);
  };

  /** The remembered answer, or a new one; either way its subjects are noted. @param question the same for equal answers */
  recall<T>(question: string, answer: () => T): T {
    const known = this.#young.get(question) ?? this.#renewed(question);
    if (known) {
      for (const subject of known.subjects) this.note(subject);
      return known.answer as T;
    }
    const { made, subjects } = this.#workOut(answer);
    this.#keep(question, { answer: made, subjects });
    return made;
  }

  /** Also an answer that throws is no longer open: what is noted after it is not its own. */
  #workOut<T>(answer: () => T): { readonly made: T; readonly subjects: readonly Subject[] } {
    const subjects = new Set<Subject>();
    this.#open.push(subjects);
    try {
      return { made: answer(), subjects: [...subjects] };
    } finally {
      this.#open.pop();
    }
  }

  /** What the generation before knew, kept on. */
  #renewed(question: string): Remembered | undefined {
    const known = this.#old.get(question);
    if (known) this.#keep(question, known);
    return known;
  }

  #keep(question: string, remembered: Remembered): void {
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(question, remembered);
  }
}
