import { topicAddress } from '../../../addresses.ts';
import { FEED_LENGTH, rssFeed } from '../../../feeds/rss.ts';
import { type Endpoint, rssAnswer } from '../../_answer.ts';
import { notFound } from '../../_frame.ts';

export const GET: Endpoint = async ({ params: { topic: id = '' }, locals: { newsroom, voice } }) => {
  const topic = newsroom.topic(id);
  if (!topic) return notFound();
  const { site, jpegBytes } = newsroom;
  const channel = {
    title: `${topic.name} – ${site.name}`,
    description: topic.description ?? site.description,
    page: topicAddress(id),
  };
  return rssAnswer(
    await rssFeed(channel, newsroom.feed({ of: 'topic', id }, FEED_LENGTH.topic), site, voice, jpegBytes),
  );
};
