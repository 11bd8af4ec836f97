import { termsSitemap } from '../../../feeds/sitemaps.ts';
import { type Endpoint, xmlAnswer } from '../../_answer.ts';
import { notFound } from '../../_frame.ts';

export const GET: Endpoint = ({ params: { part }, locals: { newsroom, voice } }) => {
  const authors = newsroom.sitemapTerms('author', Number(part));
  return authors.length === 0 ? notFound() : xmlAnswer(termsSitemap(newsroom.site, voice, 'author', authors));
};
