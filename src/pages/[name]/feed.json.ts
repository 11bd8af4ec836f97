import { sectionAddress } from '../../addresses.ts';
import { jsonFeed } from '../../feeds/json-feed.ts';
import { FEED_LENGTH } from '../../feeds/rss.ts';
import { type Endpoint, jsonAnswer } from '../_answer.ts';
import { notFound } from '../_frame.ts';

export const GET: Endpoint = ({ params: { name: id = '' }, locals: { newsroom, voice } }) => {
  const section = newsroom.section(id);
  if (!section) return notFound();
  const { site } = newsroom;
  const channel = {
    title: `${section.name} – ${site.name}`,
    description: section.description ?? site.description,
    page: sectionAddress(id),
  };
  return jsonAnswer(
    jsonFeed(channel, newsroom.feed({ of: 'section', id }, FEED_LENGTH.section), site, voice),
  );
};
