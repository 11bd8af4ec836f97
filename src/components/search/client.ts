/** Searches as the reader types. Loaded by the search page alone. */
import { searchWords } from '../../i18n/search-words.ts';
import type { Language } from '../../i18n/strings.ts';
import { type Answer, SearchArchive, STEP } from './archive.ts';
import { QuestionForm } from './question-form.ts';
import { resultItem } from './results.ts';

/** Results at a time. */
const PAGE = 10;
/** One letter finds too much to be of use. */
const LEAST_LETTERS = 2;
/** Milliseconds without a key before a question is asked. */
const TYPING_PAUSE = 150;

const language = document.documentElement.lang as Language;
const t = searchWords(language);
/** Without a formatter that is kept: to make the browser's first takes longer than all else that the page does at its start. */
const inFigures = (n: number) => n.toLocaleString(language);

class WartaSearch extends HTMLElement {
  #form!: QuestionForm;
  #archive: Promise<SearchArchive> | undefined;
  /** Counts questions, so that answers to older ones are dropped. */
  #question = 0;
  #shown = PAGE;
  #most = STEP;
  #timer: number | undefined;

  connectedCallback() {
    this.#form = new QuestionForm(this.#part('form'));
    this.#form.onChange(() => this.#askSoon());
    this.#part('button').addEventListener('click', () => this.#showMore());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.#archive = SearchArchive.open();
    this.#archive.catch(() => undefined);
    this.#ask();
  }

  #part<Name extends 'form' | 'button' | 'ol' | 'p'>(name: Name): HTMLElementTagNameMap[Name] {
    return this.querySelector(`:scope > ${name}`) as HTMLElementTagNameMap[Name];
  }

  #askSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      [this.#shown, this.#most] = [PAGE, STEP];
      this.#form.remember();
      this.#ask();
    }, TYPING_PAUSE);
  }

  async #ask(isSecondTry = false): Promise<void> {
    const question = ++this.#question;
    const words = this.#form.words.value.trim();
    const { filters, isNarrowing: isCounting } = this.#form;
    if (words.length < LEAST_LETTERS && Object.keys(filters).length === 0 && !isCounting)
      return this.#clear();
    this.#part('p').textContent = t.searching;
    try {
      const archive = await this.#archive;
      if (!archive) return;
      const asked = { words, filters, isCounting, enough: this.#shown, most: this.#most };
      for await (const answer of archive.ask(asked)) {
        if (question !== this.#question) return;
        if (isCounting) this.#form.offer(answer.counts, archive.years);
        await this.#draw(answer, question);
      }
    } catch {
      if (question === this.#question) this.#retry(isSecondTry);
    }
  }

  /** The site may have been published since the page was opened: what was loaded then names files that are gone. */
  #retry(isSecondTry: boolean): void {
    if (isSecondTry) {
      this.#clear();
      this.#part('p').textContent = t.failed;
      return;
    }
    this.#archive = SearchArchive.open();
    this.#ask(true);
  }

  #clear(): void {
    this.#part('p').textContent = '';
    this.#part('ol').replaceChildren();
    this.#part('button').hidden = true;
  }

  async #draw({ found, stories, since, hasOlder }: Answer, question: number): Promise<void> {
    const shown = await Promise.all(found.slice(0, this.#shown).map((result) => result.data()));
    if (question !== this.#question) return;
    this.#part('ol').replaceChildren(...shown.map(resultItem));
    const how = found.length > 0 ? t.found(inFigures(found.length)) : t.none;
    this.#part('p').textContent = `${how} ${t.looked(inFigures(stories), since)}`;
    const button = this.#part('button');
    button.hidden = found.length <= this.#shown && !hasOlder;
    button.textContent = found.length > this.#shown ? t.more : t.older;
  }

  async #showMore(): Promise<void> {
    const before = this.#links().length;
    if (this.#part('button').textContent === t.more) this.#shown += PAGE;
    else this.#most += STEP;
    await this.#ask();
    this.#links()[before]?.focus();
  }

  #links(): readonly HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('ol a')];
  }

  /** Arrows up and down walk through words and results, Escape comes back. */
  #onKey(event: KeyboardEvent): void {
    const { words } = this.#form;
    const stops = [words, ...this.#links()];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    const next = { ArrowDown: stops[at + 1], ArrowUp: stops[at - 1], Escape: words }[event.key];
    if (!next || at < 0 || (event.key === 'Escape' && at === 0)) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('warta-search', WartaSearch);
