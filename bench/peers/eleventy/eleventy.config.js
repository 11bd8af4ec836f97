import footnotes from 'markdown-it-footnote';
import { archiveOf } from './archive/archive.js';
import { indexPages } from './archive/date-index.js';
import { feedOf, frontFeed, listsOf, pagesOf } from './archive/list-pages.js';
import { isPublic } from './archive/site.js';
import { Story } from './archive/story.js';

/** Stories need no template language in their Markdown, and pages are JavaScript: the fastest that Eleventy has. */
export default function configure(eleventy) {
  eleventy.addPreprocessor('public', 'md', (data) => (isStory(data) && !isPublic(data) ? false : undefined));
  eleventy.amendLibrary('md', (markdown) => markdown.use(footnotes));
  eleventy.addPassthroughCopy({ static: '/' });

  const archives = new WeakMap();
  const archiveIn = (collections) => {
    if (!archives.has(collections)) archives.set(collections, archiveOf(storiesIn(collections)));
    return archives.get(collections);
  };
  const add = (name, answer) => eleventy.addCollection(name, (collections) => answer(archiveIn(collections)));
  add('archive', (archive) => archive);
  add('lists', (archive) => listsOf(archive).flatMap(pagesOf));
  add('feeds', (archive) => [frontFeed(archive), ...listsOf(archive).map(feedOf)]);
  add('places', indexPages);
  add('months', ({ months }) => [...months.keys()]);

  return {
    dir: { input: 'content', output: 'dist' },
    templateFormats: ['md', '11ty.js'],
    markdownTemplateEngine: false,
  };
}

const isStory = ({ section }) => section !== undefined;

const storiesIn = (collections) =>
  collections
    .getAll()
    .filter(({ data }) => isStory(data))
    .map((item) => new Story(item.url.slice(1, -1), item.data, item.rawInput, () => item.templateContent));
