import { site } from '../archive/site.js';
import { archive } from '../newsroom.js';

export const GET = () =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${[...archive.months].map(entryOf).join('')}</sitemapindex>`,
  );

const entryOf = ([month, [newest]]) =>
  `<sitemap><loc>${site.url}/sitemap/${month.replace('/', '-')}.xml</loc><lastmod>${newest.datetime}</lastmod></sitemap>`;
