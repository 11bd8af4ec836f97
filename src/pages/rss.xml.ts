import { frontAddress } from '../addresses.ts';
import { FEED_LENGTH, rssFeed } from '../feeds/rss.ts';
import { type Endpoint, rssAnswer } from './_answer.ts';

export const GET: Endpoint = async ({ locals: { newsroom, voice } }) => {
  const { site, jpegBytes } = newsroom;
  const channel = { title: site.name, description: site.description, page: frontAddress() };
  return rssAnswer(
    await rssFeed(channel, newsroom.feed({ of: 'all' }, FEED_LENGTH.all), site, voice, jpegBytes),
  );
};
