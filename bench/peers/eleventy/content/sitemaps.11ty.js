export const data = {
  pagination: { data: 'collections.months', size: 1, alias: 'month' },
  permalink: ({ month }) => `/sitemap/${month.replace('/', '-')}.xml`,
};

export const render = ({ month, collections: { archive } }) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${archive.months.get(month).toReversed().map(entry).join('\n')}</urlset>`;

const entry = ({ url, datetime }) => `<url><loc>${url}</loc><lastmod>${datetime}</lastmod></url>`;
