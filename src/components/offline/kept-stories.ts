import { STORES } from './stores.ts';

/** Lists the stories that this browser keeps, newest read first, on the offline page. */
class WartaKept extends HTMLElement {
  async connectedCallback() {
    const list = document.createElement('ul');
    for (const { address, title } of (await keptStories()).reverse()) {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = title;
      link.dir = 'auto';
      const item = document.createElement('li');
      item.append(link);
      list.append(item);
    }
    if (list.children.length > 0) this.replaceChildren(list);
  }
}

interface KeptStory {
  readonly address: string;
  readonly title: string;
}

/** In the order in which they were read. */
async function keptStories(): Promise<KeptStory[]> {
  if (!('caches' in window)) return [];
  const pages = await caches.open(STORES.pages);
  const stories: KeptStory[] = [];
  for (const { url } of await pages.keys()) {
    const text = await (await pages.match(url))?.text();
    const title = text && titleOf(new DOMParser().parseFromString(text, 'text/html'));
    if (title) stories.push({ address: new URL(url).pathname, title });
  }
  return stories;
}

/** A story's title as its head has it, which says of an advertisement that it is one; undefined for other pages. */
function titleOf(page: Document): string | undefined {
  const said = (property: string) =>
    page.querySelector<HTMLMetaElement>(`meta[property="og:${property}"]`)?.content;
  return said('type') === 'article' ? said('title') : undefined;
}

customElements.define('warta-simpanan', WartaKept);
