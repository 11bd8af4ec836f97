import type { APIRoute } from 'astro';
import { termsSitemap } from '../../../feeds/sitemaps.ts';
import { xmlAnswer } from '../../_answer.ts';
import { notFound } from '../../_frame.ts';

export const GET: APIRoute = ({ params: { part }, locals: { newsroom, voice } }) => {
  const topics = newsroom.sitemapTerms('topic', Number(part));
  return topics.length === 0 ? notFound() : xmlAnswer(termsSitemap(newsroom.site, voice, 'topic', topics));
};
