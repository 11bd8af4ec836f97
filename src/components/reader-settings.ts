/** Theme and text size, chosen at the foot of a page. Nothing leaves the browser. */
export class WartaSettings extends HTMLElement {
  connectedCallback() {
    this.#show();
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#choose(target);
    });
  }

  #choose({ name, value }: HTMLSelectElement) {
    const root = document.documentElement;
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
    try {
      if (value) localStorage.setItem(`warta-${name}`, value);
      else localStorage.removeItem(`warta-${name}`);
    } catch {
      // A browser that keeps nothing still shows this page as chosen.
    }
    this.#paintFrame();
  }

  #show() {
    for (const select of this.querySelectorAll('select'))
      select.value = document.documentElement.dataset[select.name] ?? '';
    if (document.documentElement.dataset.tema) this.#paintFrame();
  }

  /** The browser's own frame takes the colour of the paper. */
  #paintFrame() {
    const paper = getComputedStyle(document.body).backgroundColor;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'))
      meta.content = paper;
  }
}
