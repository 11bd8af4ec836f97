import { authorAddress } from '../../../addresses.ts';
import { FEED_LENGTH, rssFeed } from '../../../feeds/rss.ts';
import { type Endpoint, rssAnswer } from '../../_answer.ts';
import { notFound } from '../../_frame.ts';

export const GET: Endpoint = async ({ params: { author: id = '' }, locals: { newsroom, voice } }) => {
  const author = newsroom.author(id);
  if (!author) return notFound();
  const { site, jpegBytes } = newsroom;
  const channel = {
    title: `${author.name} – ${site.name}`,
    description: author.role ?? site.description,
    page: authorAddress(id),
  };
  return rssAnswer(
    await rssFeed(channel, newsroom.feed({ of: 'author', id }, FEED_LENGTH.author), site, voice, jpegBytes),
  );
};
