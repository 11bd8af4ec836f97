import type { APIContext } from 'astro';

type Answer = string | Response;

/** What answers at the address of a file that is not a page. */
export type Endpoint = (context: APIContext) => Answer | Promise<Answer>;

/**
 * Text that is not a page, with its type. `astro dev` serves a response; the press takes the text as it is, and need not load
 * what responses are made with.
 */
const answer =
  (type: string) =>
  (text: string): Answer =>
    import.meta.env.DEV
      ? new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } })
      : text;

export const rssAnswer = answer('application/rss+xml');
export const jsonAnswer = answer('application/feed+json');
export const xmlAnswer = answer('application/xml');
export const scriptAnswer = answer('text/javascript');
export const textAnswer = answer('text/plain');
