import { pagesSitemap } from '../../feeds/sitemaps.ts';
import { type Endpoint, xmlAnswer } from '../_answer.ts';

export const GET: Endpoint = ({ locals: { newsroom, voice } }) => xmlAnswer(pagesSitemap(newsroom, voice));
