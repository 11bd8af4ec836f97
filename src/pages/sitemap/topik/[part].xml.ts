import { termsSitemap } from '../../../feeds/sitemaps.ts';
import { type Endpoint, xmlAnswer } from '../../_answer.ts';
import { notFound } from '../../_frame.ts';

export const GET: Endpoint = ({ params: { part }, locals: { newsroom, voice } }) => {
  const topics = newsroom.sitemapTerms('topic', Number(part));
  return topics.length === 0 ? notFound() : xmlAnswer(termsSitemap(newsroom.site, voice, 'topic', topics));
};
