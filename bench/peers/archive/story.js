import { iso, shortDate } from './dates.js';
import { names } from './names.js';
import { site } from './site.js';

/** A public or withdrawn story, of whichever generator. What many pages show of it is made once. */
export class Story {
  #html;

  /**
   * @param id `2015/01/02/berita-31`
   * @param data its front matter
   * @param body Markdown
   * @param html answers the printed body; only asked while pages are printed
   */
  constructor(id, data, body, html) {
    this.id = id;
    this.address = `/${id}/`;
    this.url = site.url + this.address;
    this.title = data.title;
    this.description = data.description;
    this.date = data.date;
    this.datetime = iso(data.date);
    this.shownDate = shortDate(data.date);
    this.section = data.section;
    this.topics = data.topics;
    this.authors = data.authors;
    this.editor = data.editor;
    this.dateline = data.dateline;
    this.image = data.image;
    this.corrections = data.corrections ?? [];
    this.withdrawn = data.withdrawn;
    this.words = body.match(/\S+/g)?.length ?? 0;
    this.#html = html;
  }

  get html() {
    return this.#html();
  }
}

/** Newest first, then by id. */
export const newestFirst = (a, b) => b.date - a.date || (a.id < b.id ? -1 : 1);

/** `topik-4` is shown as `Topik 4`, where it was not given a name. */
export const nameOf = (id) => names[id] ?? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
