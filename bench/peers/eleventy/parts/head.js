/** Metadata for search engines, social media and feed readers. */
import { photoUrl } from '../archive/photo.js';
import { site } from '../archive/site.js';
import { nameOf } from '../archive/story.js';
import { escapeText } from './escape-text.js';

/**
 * @param title of the page; without it, the site's
 * @param feed `{ title, address }` beside the page
 * @param story when the page is an article
 * @param data JSON for machines
 */
export function head({ title, description = site.description, address, feed, story, data }) {
  const shown = escapeText(title ?? site.name);
  return [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title ? `${shown} – ${site.name}` : shown}</title>`,
    meta('description', description),
    story?.withdrawn
      ? meta('robots', 'noindex')
      : `<link rel="canonical" href="${site.url}${address}">${meta('robots', 'max-image-preview:large')}`,
    ASSETS,
    feed ? feedLink(`RSS ${feed.title}`, feed.address) : '',
    feedLink(site.name, '/rss.xml'),
    property('og:title', title ?? site.name),
    property('og:description', description),
    property('og:url', site.url + address),
    story ? articleProperties(story) : property('og:type', 'website'),
    socialCard(story?.withdrawn ? undefined : story?.image),
    data ? `<script type="application/ld+json">${data}</script>` : '',
    '<link rel="stylesheet" href="/gaya.css">',
  ].join('');
}

const meta = (name, content) => `<meta name="${name}" content="${escapeText(content)}">`;
const property = (name, content) => `<meta property="${name}" content="${escapeText(content)}">`;
const feedLink = (title, address) =>
  `<link rel="alternate" type="application/rss+xml" title="${escapeText(title)}" href="${address}">`;

const ASSETS = [
  '<meta name="theme-color" content="#fffefb" media="(prefers-color-scheme: light)">',
  '<meta name="theme-color" content="#141518" media="(prefers-color-scheme: dark)">',
  '<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/apple-touch-icon.png">',
  property('og:site_name', site.name),
  property('og:locale', 'id_ID'),
].join('');

const articleProperties = ({ datetime, section, topics }) =>
  [
    property('og:type', 'article'),
    property('article:published_time', datetime),
    property('article:modified_time', datetime),
    property('article:section', section),
    ...topics.map((id) => property('article:tag', nameOf(id))),
  ].join('');

const socialCard = (image) =>
  image
    ? `${property('og:image', photoUrl(image))}${property('og:image:width', '1200')}${property('og:image:height', '800')}${property('og:image:alt', image.alt)}${meta('twitter:card', 'summary_large_image')}`
    : `${property('og:image', `${site.url}/icon-512.png`)}${meta('twitter:card', 'summary')}`;
