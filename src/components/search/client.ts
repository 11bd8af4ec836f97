/** Searches as the reader types. Loaded by the search page alone. */
import type { SearchSays } from '../../i18n/strings.ts';
import { type Answer, SearchArchive, STEP } from './archive.ts';
import { QuestionForm } from './question-form.ts';
import { resultItem } from './results.ts';

/** Results at a time. */
const PAGE = 10;
/** One letter finds too much to be of use. */
const LEAST_LETTERS = 2;
/** Milliseconds without a key before a question is asked. */
const TYPING_PAUSE = 150;

/** Without a formatter that is kept: to make the browser's first takes longer than all else that the page does at its start. */
const inFigures = (n: number) => n.toLocaleString(document.documentElement.lang);

class WartaSearch extends HTMLElement {
  readonly #form = new QuestionForm(this.#part('form'));
  readonly #status = this.#part('p');
  readonly #found = this.#part('ol');
  readonly #button = this.#part('button');
  readonly #t = this.dataset as unknown as SearchSays;
  #archive!: Promise<SearchArchive>;
  /** Counts questions, so that answers to older ones are dropped. */
  #question = 0;
  #shown = PAGE;
  #most = STEP;
  #timer = 0;

  connectedCallback() {
    this.#form.onChange(() => this.#askSoon());
    this.#button.addEventListener('click', () => this.#showMore());
    this.addEventListener('keydown', (event) => this.#onKey(event));
    this.#open();
    this.#ask();
  }

  #part<Name extends 'form' | 'button' | 'ol' | 'p'>(name: Name): HTMLElementTagNameMap[Name] {
    return this.querySelector(`:scope > ${name}`) as HTMLElementTagNameMap[Name];
  }

  /** What fails is told to who asks. */
  #open(): void {
    this.#archive = SearchArchive.open();
    this.#archive.catch(() => undefined);
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
    const { words, filters, isNarrowing: isCounting } = this.#form;
    if (words.length < LEAST_LETTERS && Object.keys(filters).length === 0 && !isCounting) return this.#show();
    this.#status.textContent = this.#t.searching;
    try {
      const archive = await this.#archive;
      const asked = { words, filters, isCounting, enough: this.#shown, most: this.#most };
      for await (const answer of archive.ask(asked)) {
        if (question !== this.#question) return;
        if (isCounting) this.#form.offer(answer.counts, archive.years);
        await this.#draw(answer, question);
      }
    } catch {
      if (question === this.#question) await this.#retry(isSecondTry);
    }
  }

  /** The site may have been published since the page was opened: what was loaded then names files that are gone. */
  async #retry(isSecondTry: boolean): Promise<void> {
    this.#open();
    if (isSecondTry) this.#status.textContent = this.#t.failed;
    else await this.#ask(true);
  }

  async #draw({ found, stories, since, hasOlder }: Answer, question: number): Promise<void> {
    const shown = await Promise.all(found.slice(0, this.#shown).map((result) => result.data()));
    if (question !== this.#question) return;
    const { found: some, none, looked, more, older } = this.#t;
    const how = found.length > 0 ? some.replace('{n}', inFigures(found.length)) : none;
    const among = looked.replace('{n}', inFigures(stories)).replace('{year}', `${since}`);
    const next = found.length > this.#shown ? more : hasOlder ? older : '';
    this.#show(`${how} ${among}`, shown.map(resultItem), next);
  }

  /** @param next what the button offers; without it there is none */
  #show(said = '', found: readonly HTMLElement[] = [], next = ''): void {
    this.#status.textContent = said;
    this.#keepFocus(() => this.#found.replaceChildren(...found));
    this.#button.textContent = next;
    this.#button.hidden = !next;
  }

  /** Who stood on a story stands on it again, or where it stood, when it is drawn anew. */
  #keepFocus(draw: () => void): void {
    const before = this.#links();
    const at = before.indexOf(document.activeElement as HTMLAnchorElement);
    draw();
    if (at < 0) return;
    const links = this.#links();
    const same = links.find(({ pathname }) => pathname === before[at]?.pathname);
    (same ?? links[at] ?? links.at(-1) ?? this.#form.field).focus();
  }

  async #showMore(): Promise<void> {
    const before = this.#links().length;
    const hadFocus = document.activeElement === this.#button;
    if (this.#button.textContent === this.#t.more) this.#shown += PAGE;
    else this.#most += STEP;
    await this.#ask();
    const links = this.#links();
    // Where nothing came, the button may be gone; who stood on it must stand somewhere.
    if (links[before]) links[before].focus();
    else if (hadFocus && this.#button.hidden) (links.at(-1) ?? this.#form.field).focus();
  }

  #links(): readonly HTMLAnchorElement[] {
    return [...this.#found.querySelectorAll('a')];
  }

  /** Arrows up and down walk through words and results, Escape comes back. */
  #onKey(event: KeyboardEvent): void {
    const { field } = this.#form;
    const stops: readonly HTMLElement[] = [field, ...this.#links()];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: stops[at + 1], ArrowUp: stops[at - 1], Escape: field }[event.key];
    if (!next || at < 0 || next === stops[at]) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('warta-search', WartaSearch);
