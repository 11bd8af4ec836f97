/**
 * What a script adds to pages that are complete without it: the rail near the viewport, ways to share, how the page looks,
 * videos and posts of other sites, footnotes, an offline copy, and marks on found words.
 */

import { WartaEmbed } from './embed.ts';
import { openFootnotes } from './footnotes.ts';
import { showFound } from './found-words.ts';
import { keepOffline } from './offline/keep-offline.ts';
import { WartaSettings } from './reader-settings.ts';

/** Fetches the fragment of what changes all the time when the reader comes near. */
class WartaRail extends HTMLElement {
  connectedCallback() {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        this.#load();
      },
      { rootMargin: '600px' },
    );
    observer.observe(this);
  }

  async #load() {
    const response = await fetch(this.dataset.src ?? '').catch(() => undefined);
    if (response?.ok) this.innerHTML = await response.text();
    else this.classList.add('is-empty');
  }
}

/** "Copy link", and the device's own share sheet where there is one. */
class WartaShare extends HTMLElement {
  connectedCallback() {
    const { title = '', url = '', copy = '', copied = '', sheet = '' } = this.dataset;
    if ('clipboard' in navigator) {
      const button = this.#button(copy, async () => {
        await navigator.clipboard.writeText(url);
        button.textContent = copied;
      });
      button.setAttribute('aria-live', 'polite');
    }
    if ('share' in navigator)
      this.#button(sheet, () => navigator.share({ title, url }).catch(() => undefined));
  }

  #button(label: string, act: () => Promise<void>) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', act);
    this.append(button);
    return button;
  }
}

customElements.define('warta-rail', WartaRail);
customElements.define('warta-share', WartaShare);
customElements.define('warta-embed', WartaEmbed);
customElements.define('warta-tampilan', WartaSettings);

keepOffline();
openFootnotes();
showFound();
