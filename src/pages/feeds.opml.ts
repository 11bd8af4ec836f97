import type { APIRoute } from 'astro';
import { opml } from '../feeds/opml.ts';
import { xmlAnswer } from './_answer.ts';

export const GET: APIRoute = ({ locals: { newsroom, voice } }) =>
  xmlAnswer(opml(newsroom.site, voice, newsroom.sections(), newsroom.topics(), newsroom.authors()));
