import { site } from '../archive/site.js';

export const data = { permalink: '/sitemap.xml' };

export const render = ({ collections: { archive } }) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${[...archive.months].map(entry).join('')}</sitemapindex>`;

const entry = ([month, [newest]]) =>
  `<sitemap><loc>${site.url}/sitemap/${month.replace('/', '-')}.xml</loc><lastmod>${newest.datetime}</lastmod></sitemap>`;
