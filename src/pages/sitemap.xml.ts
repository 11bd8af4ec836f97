import { sitemapIndex } from '../feeds/sitemaps.ts';
import { type Endpoint, xmlAnswer } from './_answer.ts';

export const GET: Endpoint = ({ locals: { newsroom, voice } }) => xmlAnswer(sitemapIndex(newsroom, voice));
