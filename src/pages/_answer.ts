/** Text that is not a page, with its type. */
const answer = (type: string) => (text: string) =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });

export const rssAnswer = answer('application/rss+xml');
export const jsonAnswer = answer('application/feed+json');
export const xmlAnswer = answer('application/xml');
export const scriptAnswer = answer('text/javascript');
export const textAnswer = answer('text/plain');
