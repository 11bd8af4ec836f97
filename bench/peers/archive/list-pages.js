/** Lists of sections, topics and authors, cut into pages, and their feeds. */
import { site } from './site.js';
import { nameOf } from './story.js';

const PAGE_SIZE = 20;
const FEED_LENGTH = { front: 50, section: 50, topic: 20, author: 20 };

/** Every list of the site: `{ kind: 'topic', id: 'topik-4', name: 'Topik 4', address: '/topik/topik-4/', stories }`. */
export function listsOf(archive) {
  return [
    ...site.sections.map((id) => listOf('section', id, id, `/${id}/`, archive.sections.get(id)?.stories)),
    ...byName(archive.topics).map(({ id, name, stories }) =>
      listOf('topic', id, name, topicAddress(id), stories),
    ),
    ...byName(archive.authors).map(({ id, name, stories }) =>
      listOf('author', id, name, authorAddress(id), stories),
    ),
  ];
}

const listOf = (kind, id, name, address, stories = []) => ({ kind, id, name, address, stories });

export const topicAddress = (id) => `/topik/${id}/`;
export const authorAddress = (id) => `/penulis/${id}/`;

/** @param lists of topics or of authors */
export function byName(lists) {
  const collator = new Intl.Collator('id');
  return [...lists.values()]
    .map(({ id, stories }) => ({ id, name: nameOf(id), stories }))
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** A page of a list; `newer` and `older` are addresses, where there are such pages. */
class ListPage {
  constructor(list, number, last) {
    const at = (n) => (n === 1 ? list.address : `${list.address}hal/${n}/`);
    this.list = list;
    this.number = number;
    this.address = at(number);
    this.stories = list.stories.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
    this.newer = number > 1 ? at(number - 1) : undefined;
    this.older = number < last ? at(number + 1) : undefined;
  }
}

export function pagesOf(list) {
  const last = Math.max(1, Math.ceil(list.stories.length / PAGE_SIZE));
  return Array.from({ length: last }, (_, i) => new ListPage(list, i + 1, last));
}

class Feed {
  constructor(title, page, stories) {
    this.title = title;
    this.page = page;
    this.address = `${page}rss.xml`;
    this.stories = stories;
  }
}

export const frontFeed = (archive) => new Feed(site.name, '/', archive.all.slice(0, FEED_LENGTH.front));

export const feedOf = ({ kind, name, address, stories }) =>
  new Feed(`${name} – ${site.name}`, address, stories.slice(0, FEED_LENGTH[kind]));
