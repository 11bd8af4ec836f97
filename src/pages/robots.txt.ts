import type { APIRoute } from 'astro';
import { robots } from '../feeds/sitemaps.ts';
import { textAnswer } from './_answer.ts';

export const GET: APIRoute = ({ locals: { newsroom } }) => textAnswer(robots(newsroom.site));
