import { getRssString } from '@astrojs/rss';
import { rssAddress } from '../addresses.ts';
import type { Voice } from '../i18n/voice.ts';
import { jpegOf } from '../images/derivatives.ts';
import type { Article, Photo } from '../newsroom/newsroom.ts';
import type { Site } from '../site.ts';
import { type Entry, entryOf, newestChange } from './entry.ts';
import { element, escapeText, escapeXml, xmlSafe } from './xml.ts';

/** Entries of a feed, by what it lists. */
export const FEED_LENGTH = { all: 50, section: 50, topic: 20, author: 20 } as const;

/** Minutes for which readers may keep a feed before they ask again. */
const TIME_TO_LIVE = 15;

/** What a feed is about. */
export interface Channel {
  readonly title: string;
  readonly description: string;
  /** Address of the page that it stands beside. */
  readonly page: string;
}

/**
 * RSS 2.0 with full text. https://www.rssboard.org/rss-specification
 * @param stories newest first
 * @param jpegBytes length of the JPEG at an address, which the page asks of the newsroom
 */
export async function rssFeed(
  channel: Channel,
  stories: readonly Article[],
  site: Site,
  voice: Voice,
  jpegBytes: (address: string) => number,
): Promise<string> {
  const texts: string[] = [];
  const put: Put = (text) => placeOf(texts.push(text) - 1);
  const entries = stories.map((story) => ({ story, entry: entryOf(story, site, voice) }));
  const changed = newestChange(entries.map(({ entry }) => entry));
  const feed = await getRssString({
    title: xmlSafe(channel.title),
    description: xmlSafe(channel.description),
    site: site.url + channel.page,
    xmlns: {
      dc: 'http://purl.org/dc/elements/1.1/',
      atom: 'http://www.w3.org/2005/Atom',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData: [
      element('atom:link', '', {
        href: site.url + rssAddress(channel.page),
        rel: 'self',
        type: 'application/rss+xml',
      }),
      element('language', site.language),
      changed === undefined ? '' : element('lastBuildDate', new Date(changed).toUTCString()),
      element('ttl', String(TIME_TO_LIVE)),
    ].join(''),
    items: entries.map(({ story, entry }) => itemOf(story, entry, put, site, jpegBytes)),
  });
  return feed.replace(PLACES, (_place, i) => escapeText(texts[Number(i)] ?? ''));
}

/** Keeps a text until the library has written the feed. @returns what stands at its place until then */
type Put = (text: string) => string;

/**
 * Where the text at `i` goes when the library has written the feed: it walks a dozen times over through whole texts, and reads
 * names and captions that are digits as numbers, "007" as 7. The character is none that a text can have, see `xmlSafe`.
 */
const placeOf = (i: number) => `\u0001${i}\u0001`;
const PLACES = /\u0001(\d+)\u0001/g;

function itemOf(story: Article, entry: Entry, put: Put, site: Site, jpegBytes: (address: string) => number) {
  const { photo } = story;
  const length = photo ? jpegBytes(jpegOf(photo).address) : 0;
  return {
    title: xmlSafe(entry.title),
    link: entry.url,
    description: xmlSafe(entry.description),
    pubDate: new Date(story.date),
    content: put(entry.html),
    categories: entry.categories.map(xmlSafe),
    customData: [
      element('guid', escapeXml(entry.guid), { isPermaLink: 'false' }),
      ...story.authors.map(({ name }) => element('dc:creator', put(name))),
      story.language ? element('dc:language', story.language) : '',
      photo && length > 0 ? mediaContent(photo, length, site, put) : '',
    ].join(''),
    ...(photo &&
      length > 0 && { enclosure: { url: site.url + jpegOf(photo).address, length, type: 'image/jpeg' } }),
  };
}

function mediaContent(photo: Photo, length: number, site: Site, put: Put): string {
  const { address, width, height } = jpegOf(photo);
  const attributes = {
    url: site.url + address,
    type: 'image/jpeg',
    medium: 'image',
    fileSize: String(length),
    width: String(width),
    height: String(height),
  };
  const description = photo.alt && element('media:description', put(photo.alt), { type: 'plain' });
  return element(
    'media:content',
    description + (photo.credit ? element('media:credit', put(photo.credit)) : ''),
    attributes,
  );
}
