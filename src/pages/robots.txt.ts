import { robots } from '../feeds/sitemaps.ts';
import { type Endpoint, textAnswer } from './_answer.ts';

export const GET: Endpoint = ({ locals: { newsroom } }) => textAnswer(robots(newsroom.site));
