import { opml } from '../feeds/opml.ts';
import { type Endpoint, xmlAnswer } from './_answer.ts';

export const GET: Endpoint = ({ locals: { newsroom, voice } }) =>
  xmlAnswer(opml(newsroom.site, voice, newsroom.sections(), newsroom.topics(), newsroom.authors()));
