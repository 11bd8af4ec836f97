import { emblemAddress, jsonFeedAddress } from '../addresses.ts';
import { isAdvertisement } from '../content/story.ts';
import type { Voice } from '../i18n/voice.ts';
import { jpegOf } from '../images/derivatives.ts';
import type { Article } from '../newsroom/newsroom.ts';
import type { Site } from '../site.ts';
import { entryOf } from './entry.ts';
import type { Channel } from './rss.ts';

/** JSON Feed 1.1 with full text. https://www.jsonfeed.org/version/1.1/ @param stories newest first */
export function jsonFeed(channel: Channel, stories: readonly Article[], site: Site, voice: Voice): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    description: channel.description,
    home_page_url: site.url + channel.page,
    feed_url: site.url + jsonFeedAddress(channel.page),
    language: site.language,
    icon: site.url + emblemAddress(),
    authors: [{ name: site.name, url: `${site.url}/` }],
    items: stories.map((story) => itemOf(story, site, voice)),
  });
}

function itemOf(story: Article, site: Site, voice: Voice) {
  const { language = site.language } = story;
  const { guid, url, title, description, html, categories, modified } = entryOf(story, site, voice);
  return {
    id: guid,
    url,
    title,
    summary: description,
    content_html: html,
    date_published: voice.dates.iso(story.date),
    ...(modified > story.date && { date_modified: voice.dates.iso(modified) }),
    // Without a list of its own, an entry is by the feed's author: the newsroom never signs what somebody paid for.
    ...((story.authors.length > 0 || isAdvertisement(story)) && {
      authors: story.authors.map(({ name }) => ({ name })),
    }),
    tags: categories,
    ...(story.photo && { image: site.url + jpegOf(story.photo).address }),
    language,
  };
}
