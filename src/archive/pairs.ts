/** Pairs of a subject and a page that rests on it: eight bytes each, because a huge site has tens of millions. */
import type { Subject } from './subjects.ts';

/** Room at first, in pairs; doubled whenever it is full. */
const ROOM = 2 ** 16;

/** Where in a 64-bit number its upper and its lower half stand. */
const LOWER = new Uint32Array(BigUint64Array.of(1n).buffer).indexOf(1);
const UPPER = 1 - LOWER;

/** Collected in any order, and answered by subject. */
export class Pairs {
  #halves = new Uint32Array(2 * ROOM);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(subject: Subject, page: number): void {
    const at = 2 * this.#count++;
    if (at === this.#halves.length) this.#grow();
    this.#halves[at + UPPER] = subject;
    this.#halves[at + LOWER] = page;
  }

  /** Each subject with its pages, both ascending; all pairs are done with then. */
  *take(): Generator<readonly [subject: Subject, pages: Uint32Array]> {
    const [halves, count] = [this.#halves, this.#count];
    this.#halves = new Uint32Array(2 * ROOM);
    this.#count = 0;
    new BigUint64Array(halves.buffer, 0, count).sort();
    const half = (pair: number, which: number) => halves[2 * pair + which] ?? 0;
    for (let from = 0, to = 0; from < count; from = to) {
      const subject = half(from, UPPER);
      while (to < count && half(to, UPPER) === subject) to++;
      const pages = new Uint32Array(to - from);
      for (let i = 0; i < pages.length; i++) pages[i] = half(from + i, LOWER);
      yield [subject, pages];
    }
  }

  #grow(): void {
    const larger = new Uint32Array(2 * this.#halves.length);
    larger.set(this.#halves);
    this.#halves = larger;
  }
}
