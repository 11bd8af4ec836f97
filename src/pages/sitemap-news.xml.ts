import { NEWS_SITEMAP, newsSitemap } from '../feeds/sitemaps.ts';
import { type Endpoint, xmlAnswer } from './_answer.ts';

export const GET: Endpoint = ({ locals: { newsroom, voice } }) =>
  xmlAnswer(newsSitemap(newsroom.site, voice, newsroom.newsSince(NEWS_SITEMAP.hours, NEWS_SITEMAP.most)));
