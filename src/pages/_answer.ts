import { utf8Of } from '../utf8.ts';

/** Text that is not a page, with its type. */
const answer = (type: string) => (text: string) =>
  new Response(utf8Of(text), { headers: { 'content-type': `${type}; charset=utf-8` } });

export const rssAnswer = answer('application/rss+xml');
export const jsonAnswer = answer('application/feed+json');
export const xmlAnswer = answer('application/xml');
export const scriptAnswer = answer('text/javascript');
export const textAnswer = answer('text/plain');
