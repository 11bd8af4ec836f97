/** The search form: what it asks, in its fields and in the page's address, and the choices that its filters offer. */
import type { FilterCounts } from './pagefind.ts';

/** Choices of a filter at most, those with most stories; more cannot be looked through in a list. */
const MOST_CHOICES = 100;

export class QuestionForm {
  readonly #form: HTMLFormElement;
  /** Each has its name in the address, and as `data-filter` that in `recordOf`. */
  readonly #selects: readonly HTMLSelectElement[];
  readonly #narrow: HTMLDetailsElement;
  /** Where words are typed. */
  readonly field: HTMLInputElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#selects = [...form.querySelectorAll('select')];
    this.#narrow = form.querySelector('details') as HTMLDetailsElement;
    this.field = form.querySelector('input') as HTMLInputElement;
    const asked = new URLSearchParams(location.search);
    this.field.value = asked.get('q') ?? '';
    for (const select of this.#selects) choose(select, asked.get(select.name) ?? '');
    this.#narrow.open = Object.keys(this.filters).length > 0;
  }

  get words(): string {
    return this.field.value.trim();
  }

  /** Filter and value, as `recordOf` names them; only those that are chosen. */
  get filters(): Readonly<Record<string, string>> {
    const chosen = this.#selects.filter(({ value }) => value);
    return Object.fromEntries(chosen.map((select) => [filterOf(select), select.value]));
  }

  /** Whether the reader sees the filters. */
  get isNarrowing(): boolean {
    return this.#narrow.open;
  }

  /** Calls for each change that asks something else. */
  onChange(ask: () => void): void {
    for (const event of ['input', 'submit']) this.#form.addEventListener(event, ask);
    this.#narrow.addEventListener('toggle', ask);
    this.#form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Writes the question into the page's address, to be kept, shared and come back to. */
  remember(): void {
    const asked = new URLSearchParams();
    for (const { name, value } of [this.field, ...this.#selects])
      if (value.trim()) asked.set(name, value.trim());
    history.replaceState(null, '', asked.size > 0 ? `?${asked}` : location.pathname);
  }

  /** Offers what was counted, and all years of the archive. */
  offer(counts: FilterCounts, years: readonly number[]): void {
    for (const select of this.#selects) {
      const filter = filterOf(select);
      const { value } = select;
      const options =
        filter === 'year'
          ? years.map((year) => new Option(`${year}`))
          : commonest(counts[filter]).map(([name, n]) => new Option(`${name} (${n})`, name));
      select.replaceChildren(select.options[0] as Node, ...options);
      choose(select, value);
    }
  }
}

const filterOf = ({ dataset }: HTMLSelectElement): string => dataset.filter ?? '';

/** Chooses a value, which stands first where it is none of those that are offered. */
function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  if (select.value !== value) select.add(new Option(value, value, true, true), 1);
}

/** The values with most stories, by name. */
function commonest(counts: FilterCounts[string] = {}): readonly (readonly [string, number])[] {
  return Object.entries(counts)
    .filter(([, n]) => n > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_CHOICES)
    .toSorted(([a], [b]) => a.localeCompare(b, document.documentElement.lang));
}
