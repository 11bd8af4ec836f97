import { monthSitemap } from '../../feeds/sitemaps.ts';
import { type Endpoint, xmlAnswer } from '../_answer.ts';
import { notFound } from '../_frame.ts';

export const GET: Endpoint = ({ params, locals: { newsroom, voice } }) => {
  const [year = 0, month = 0] = (params.month ?? '').split('-').map(Number);
  const stories = newsroom.sitemapMonth(year, month);
  return stories.length === 0 ? notFound() : xmlAnswer(monthSitemap(newsroom.site, voice, stories));
};
