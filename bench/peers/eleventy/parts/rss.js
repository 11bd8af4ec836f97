/** RSS 2.0 with full text. https://www.rssboard.org/rss-specification */
import { feedText } from '../archive/feed-text.js';
import { photoUrl } from '../archive/photo.js';
import { site } from '../archive/site.js';
import { nameOf } from '../archive/story.js';
import { escapeText } from './escape-text.js';

const NAMESPACES = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  atom: 'http://www.w3.org/2005/Atom',
  media: 'http://search.yahoo.com/mrss/',
};
const DECLARED = Object.entries(NAMESPACES)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');
/** Bytes of a photo’s JPEG: the same for all, since the number of digits is all that weighs here. */
const JPEG_LENGTH = 103138;

/** @param entryOf draws a story; a story stands in many feeds, so the caller may remember it */
export const rss = ({ title, page, address, stories }, entryOf) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"${DECLARED}><channel><title>${escapeText(title)}</title><description>${escapeText(site.description)}</description><link>${site.url}${page}</link><atom:link href="${site.url}${address}" rel="self" type="application/rss+xml"/><language>id</language>${stories.length > 0 ? `<lastBuildDate>${stories[0].date.toUTCString()}</lastBuildDate>` : ''}<ttl>15</ttl>${stories.map(entryOf).join('')}</channel></rss>`;

export const entry = (story) =>
  `<item><title>${escapeText(story.title)}</title><link>${story.url}</link><guid isPermaLink="false">${story.url}</guid><description>${escapeText(story.description)}</description><pubDate>${story.date.toUTCString()}</pubDate><content:encoded>${escapeText(feedText(story))}</content:encoded>${story.authors.map((id) => `<dc:creator>${nameOf(id)}</dc:creator>`).join('')}${story.image ? media(story.image) : ''}${[story.section, ...story.topics.map(nameOf)].map((name) => `<category>${name}</category>`).join('')}</item>`;

const media = (image) =>
  `<media:content url="${photoUrl(image)}" type="image/jpeg" medium="image" width="1200" height="800"><media:description type="plain">${escapeText(image.alt)}</media:description><media:credit>${escapeText(image.credit)}</media:credit></media:content><enclosure url="${photoUrl(image)}" length="${JPEG_LENGTH}" type="image/jpeg"/>`;
