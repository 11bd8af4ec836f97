import { frontAddress } from '../addresses.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { FEED_LENGTH } from '../feeds/rss.ts';
import { type Endpoint, jsonAnswer } from './_answer.ts';

export const GET: Endpoint = ({ locals: { newsroom, voice } }) => {
  const { site } = newsroom;
  const channel = { title: site.name, description: site.description, page: frontAddress() };
  return jsonAnswer(jsonFeed(channel, newsroom.feed({ of: 'all' }, FEED_LENGTH.all), site, voice));
};
