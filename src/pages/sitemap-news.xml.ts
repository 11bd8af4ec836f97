import type { APIRoute } from 'astro';
import { NEWS_SITEMAP, newsSitemap } from '../feeds/sitemaps.ts';
import { xmlAnswer } from './_answer.ts';

export const GET: APIRoute = ({ locals: { newsroom, voice } }) =>
  xmlAnswer(newsSitemap(newsroom.site, voice, newsroom.newsSince(NEWS_SITEMAP.hours, NEWS_SITEMAP.most)));
