/** RSS 2.0 with full text. https://www.rssboard.org/rss-specification */
import rss from '@astrojs/rss';
import { feedText } from './archive/feed-text.js';
import { photoUrl } from './archive/photo.js';
import { site } from './archive/site.js';
import { nameOf } from './archive/story.js';

/** Bytes of a photo’s JPEG: the same for all, since the number of digits is all that weighs here. */
const JPEG_LENGTH = 103138;

export const rssOf = ({ title, page, address, stories }) =>
  rss({
    title,
    description: site.description,
    site: site.url + page,
    xmlns: {
      dc: 'http://purl.org/dc/elements/1.1/',
      atom: 'http://www.w3.org/2005/Atom',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: [
      `<atom:link href="${site.url}${address}" rel="self" type="application/rss+xml"/><language>id</language>`,
      stories.length > 0 ? `<lastBuildDate>${stories[0].date.toUTCString()}</lastBuildDate>` : '',
      '<ttl>15</ttl>',
    ].join(''),
    items: stories.map(itemOf),
  });

const itemOf = (story) => ({
  title: story.title,
  link: story.url,
  description: story.description,
  pubDate: story.date,
  content: feedText(story),
  categories: [story.section, ...story.topics.map(nameOf)],
  customData: [
    ...story.authors.map((id) => `<dc:creator>${nameOf(id)}</dc:creator>`),
    story.image ? mediaOf(story.image) : '',
  ].join(''),
  ...(story.image && {
    enclosure: { url: photoUrl(story.image), length: JPEG_LENGTH, type: 'image/jpeg' },
  }),
});

const mediaOf = (image) =>
  `<media:content url="${photoUrl(image)}" type="image/jpeg" medium="image" width="1200" height="800"><media:description type="plain">${image.alt}</media:description><media:credit>${image.credit}</media:credit></media:content>`;
