/** The search form: what it asks, in its fields and in the page's address, and the choices that its filters offer. */
import type { FilterCounts } from './pagefind.ts';

/** The form's filters by their names in the address, and as `recordOf` names them. */
const FILTERS = { kanal: 'section', topik: 'topic', penulis: 'author', tahun: 'year' } as const;

/** Choices of a filter at most, those with most stories; more cannot be looked through in a list. */
const MOST_CHOICES = 100;

export class QuestionForm {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    const asked = new URLSearchParams(location.search);
    this.words.value = asked.get('q') ?? '';
    for (const select of this.#selects()) {
      const value = asked.get(select.name) ?? '';
      if (value) select.add(new Option(value, value, true, true));
    }
    this.#narrow.open = Object.keys(this.filters).length > 0;
  }

  get words(): HTMLInputElement {
    return this.#form.elements.namedItem('q') as HTMLInputElement;
  }

  /** Filter and value, as `recordOf` names them; only those that are chosen. */
  get filters(): Readonly<Record<string, string>> {
    const chosen = this.#selects().filter(({ value }) => value !== '');
    return Object.fromEntries(chosen.map(({ name, value }) => [filterOf(name), value]));
  }

  /** Whether the reader sees the filters. */
  get isNarrowing(): boolean {
    return this.#narrow.open;
  }

  get #narrow(): HTMLDetailsElement {
    return this.#form.querySelector('details') as HTMLDetailsElement;
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
    const fields = [this.words, ...this.#selects()];
    for (const { name, value } of fields) if (value.trim()) asked.set(name, value.trim());
    history.replaceState(null, '', asked.size > 0 ? `?${asked}` : location.pathname);
  }

  /** Offers what was counted, and all years of the archive. */
  offer(counts: FilterCounts, years: readonly number[]): void {
    for (const select of this.#selects()) {
      const filter = filterOf(select.name);
      const choices =
        filter === 'year' ? years.map((year) => [`${year}`, 0] as const) : commonest(counts[filter]);
      const { value } = select;
      const all = select.options[0] as HTMLOptionElement;
      const options = choices.map(([name, n]) => new Option(n > 0 ? `${name} (${n})` : name, name));
      if (value && !choices.some(([name]) => name === value)) options.unshift(new Option(value, value));
      select.replaceChildren(all, ...options);
      select.value = value;
    }
  }

  #selects(): readonly HTMLSelectElement[] {
    return [...this.#form.querySelectorAll('select')];
  }
}

const filterOf = (name: string): string => FILTERS[name as keyof typeof FILTERS];

/** The values with most stories, by name. */
function commonest(counts: FilterCounts[string] = {}): readonly (readonly [string, number])[] {
  return Object.entries(counts)
    .filter(([, n]) => n > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_CHOICES)
    .toSorted(([a], [b]) => a.localeCompare(b, document.documentElement.lang));
}
