import type { APIRoute } from 'astro';
import { frontAddress } from '../addresses.ts';
import { FEED_LENGTH, rssFeed } from '../feeds/rss.ts';
import { rssAnswer } from './_answer.ts';

export const GET: APIRoute = async ({ locals: { newsroom, voice } }) => {
  const { site, jpegBytes } = newsroom;
  const channel = { title: site.name, description: site.description, page: frontAddress() };
  return rssAnswer(
    await rssFeed(channel, newsroom.feed({ of: 'all' }, FEED_LENGTH.all), site, voice, jpegBytes),
  );
};
