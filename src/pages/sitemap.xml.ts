import type { APIRoute } from 'astro';
import { sitemapIndex } from '../feeds/sitemaps.ts';
import { xmlAnswer } from './_answer.ts';

export const GET: APIRoute = ({ locals: { newsroom, voice } }) => xmlAnswer(sitemapIndex(newsroom, voice));
