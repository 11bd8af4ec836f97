import { searchCatalogueAddress, searchProgramAddress, searchSliceAddress } from '../../addresses.ts';
import type { Catalogue, SliceEntry } from '../../search/catalogue.ts';
import type { FilterCounts, Found, PagefindInstance, PagefindProgram } from './pagefind.ts';

/** What a reader asks for. */
export interface Question {
  readonly words: string;
  /** Filter and value, as `recordOf` names them. */
  readonly filters: Readonly<Record<string, string>>;
  /** Whether to count the stories of each filter's values, which loads more. */
  readonly isCounting: boolean;
  /** Results to find before no older slice is opened of its own accord. */
  readonly enough: number;
  /** Stories to look through without asking; see `STEP`. */
  readonly most: number;
}

export interface Answer {
  /** Best first. */
  readonly found: readonly Found[];
  readonly counts: FilterCounts;
  /** How many stories were looked through, and the year of the oldest. */
  readonly stories: number;
  readonly since: number;
  /** Whether there are older stories that were not looked through. */
  readonly hasOlder: boolean;
}

/** Stories that are looked through for a rare word before the reader is asked: each thousand costs about twenty kilobytes. */
export const STEP = 12_000;

/** A story counts for so much less with each year that it is older: readers of news look for what is new. */
const PALER_EACH_YEAR = 0.1;

/** The index in the browser. Slices are opened newest first, and no more of them than a question needs. */
export class SearchArchive {
  readonly #pagefind: PagefindInstance;
  readonly #slices: readonly SliceEntry[];
  /** Those that are open, or will be. */
  readonly #open: Map<SliceEntry, Promise<void>>;

  /** @param newest of the slices, which the program has open */
  constructor(pagefind: PagefindInstance, slices: readonly SliceEntry[], newest: SliceEntry) {
    this.#pagefind = pagefind;
    this.#slices = slices;
    this.#open = new Map([[newest, Promise.resolve()]]);
  }

  /** @throws Error when there is no index, or it cannot be loaded */
  static async open(): Promise<SearchArchive> {
    const [program, catalogue] = await Promise.all([
      import(/* @vite-ignore */ searchProgramAddress()) as Promise<PagefindProgram>,
      fetch(searchCatalogueAddress(), { cache: 'no-cache' }).then(
        (answer) => answer.json() as Promise<Catalogue>,
      ),
    ]);
    const [newest] = catalogue.slices;
    if (!newest) throw new Error('There is nothing to search.');
    const pagefind = program.createInstance({
      basePath: searchSliceAddress(newest.slice),
      metaCacheTag: newest.tag,
      // Pagefind gives its worker five seconds to start, too few on a bad network, and then begins again without it.
      noWorker: true,
      excerptEllipsis: '…',
    });
    return new SearchArchive(pagefind, catalogue.slices, newest);
  }

  /** Newest first. */
  get years(): readonly number[] {
    return [...new Set(this.#slices.flatMap(({ years }) => years))].toSorted((a, b) => b - a);
  }

  /** Answers, and answers anew with each older slice that it opens because too little was found. */
  async *ask(question: Question): AsyncGenerator<Answer> {
    const wanted = this.#slices.filter(
      ({ years }) => !question.filters.year || years.includes(Number(question.filters.year)),
    );
    for (;;) {
      const looked = wanted.filter((slice) => this.#open.has(slice));
      const stories = looked.reduce((sum, slice) => sum + slice.stories, 0);
      const next = wanted.filter((slice) => !this.#open.has(slice));
      if (looked.length === 0 && next[0]) {
        await this.#merge(next[0]);
        continue;
      }
      await Promise.all(looked.map((slice) => this.#open.get(slice)));
      const { results, totalFilters } = await this.#search(question);
      const since = Math.min(...looked.flatMap(({ years }) => years));
      yield { found: results, counts: totalFilters, stories, since, hasOlder: next.length > 0 };
      if (results.length >= question.enough || stories >= question.most || !next[0]) return;
      await Promise.all(next.slice(0, looked.length).map((slice) => this.#merge(slice)));
    }
  }

  async #search({ words, filters, isCounting }: Question) {
    if (isCounting) await this.#pagefind.filters();
    return this.#pagefind.search(words || null, { filters });
  }

  /** Opens a slice once, though two questions may need it: merged twice, each of its stories would be found twice. */
  #merge(slice: SliceEntry): Promise<void> {
    const known = this.#open.get(slice);
    if (known) return known;
    const age = Math.max(...this.years) - Math.max(...slice.years);
    const merged = this.#pagefind.mergeIndex(searchSliceAddress(slice.slice), {
      metaCacheTag: slice.tag,
      indexWeight: 1 / (1 + PALER_EACH_YEAR * age),
    });
    this.#open.set(slice, merged);
    merged.catch(() => this.#open.delete(slice));
    return merged;
  }
}
