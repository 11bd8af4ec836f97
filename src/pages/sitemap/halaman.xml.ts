import type { APIRoute } from 'astro';
import { pagesSitemap } from '../../feeds/sitemaps.ts';
import { xmlAnswer } from '../_answer.ts';

export const GET: APIRoute = ({ locals: { newsroom, voice } }) => xmlAnswer(pagesSitemap(newsroom, voice));
