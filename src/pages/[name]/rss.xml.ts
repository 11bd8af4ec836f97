import { sectionAddress } from '../../addresses.ts';
import { FEED_LENGTH, rssFeed } from '../../feeds/rss.ts';
import { type Endpoint, rssAnswer } from '../_answer.ts';
import { notFound } from '../_frame.ts';

export const GET: Endpoint = async ({ params: { name: id = '' }, locals: { newsroom, voice } }) => {
  const section = newsroom.section(id);
  if (!section) return notFound();
  const { site, jpegBytes } = newsroom;
  const channel = {
    title: `${section.name} – ${site.name}`,
    description: section.description ?? site.description,
    page: sectionAddress(id),
  };
  return rssAnswer(
    await rssFeed(channel, newsroom.feed({ of: 'section', id }, FEED_LENGTH.section), site, voice, jpegBytes),
  );
};
