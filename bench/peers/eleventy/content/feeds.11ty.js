import { entry, rss } from '../parts/rss.js';

/** A story stands in the feeds of its section, of its topics and of its authors, and is drawn once. */
export default class Feeds {
  #entries = new WeakMap();

  data = {
    pagination: { data: 'collections.feeds', size: 1, alias: 'feed' },
    permalink: ({ feed }) => feed.address,
  };

  render({ feed }) {
    return rss(feed, (story) => this.#entryOf(story));
  }

  #entryOf(story) {
    if (!this.#entries.has(story)) this.#entries.set(story, entry(story));
    return this.#entries.get(story);
  }
}
